<map version="1.0.1">
<node TEXT="Retention of new teams" ID="ID_centre">
<attribute NAME="aimtree.centre" VALUE="yes"/>
<node TEXT="New teams stay" ID="ID_a1">
<richcontent TYPE="NOTE"><html><body><p>First line</p><p>second line with &quot;quotes&quot;, 	 tab and é 漢 🙂</p></body></html></richcontent>
<attribute NAME="aimtree.id" VALUE="a1"/>
<attribute NAME="kind" VALUE="aim"/>
<attribute NAME="owner" VALUE="Maya Li"/>
<attribute NAME="status" VALUE="done"/>
<attribute NAME="tags" VALUE="q1; retention"/>
<attribute NAME="created" VALUE="2026-01-05"/>
<attribute NAME="unit" VALUE="%"/>
<attribute NAME="valueType" VALUE="percent"/>
<attribute NAME="better" VALUE="up"/>
<attribute NAME="baseline" VALUE="22"/>
<attribute NAME="baselineDate" VALUE="2026-01-01"/>
<attribute NAME="target" VALUE="40"/>
<attribute NAME="targetDate" VALUE="2026-12-31"/>
<attribute NAME="source" VALUE="Warehouse, table teams"/>
<attribute NAME="cadenceDays" VALUE="7"/>
<attribute NAME="weekday" VALUE="1"/>
<attribute NAME="sa" VALUE="Setup and habit are all that new teams lack"/>
<attribute NAME="done" VALUE="40 % of the teams of one month are active in the next"/>
<attribute NAME="measure" VALUE="30-day activation rate"/>
<attribute NAME="start" VALUE="2026-01-05"/>
<attribute NAME="time" VALUE="09:30"/>
<attribute NAME="minutes" VALUE="15"/>
<attribute NAME="with" VALUE="Ana; Bo"/>
<attribute NAME="pressRelease" VALUE="Teams that try us stay with us."/>
<node TEXT="Activation" ID="ID_l1">
<attribute NAME="aimtree.id" VALUE="l1"/>
<attribute NAME="kind" VALUE="metric"/>
<attribute NAME="role" VALUE="outcome"/>
<attribute NAME="because" VALUE="activated teams invite others"/>
<attribute NAME="relation" VALUE="component"/>
<attribute NAME="sign" VALUE="+"/>
<attribute NAME="lagDays" VALUE="14"/>
<attribute NAME="confidence" VALUE="7.5"/>
<attribute NAME="evidence" VALUE="Cohort study 2025"/>
<attribute NAME="effect" VALUE="12.25"/>
<attribute NAME="formula" VALUE="product"/>
<attribute NAME="residual" VALUE="-0.5"/>
<attribute NAME="definition" VALUE="Teams with three active members in 7 days"/>
<attribute NAME="window" VALUE="7 days"/>
<node TEXT="Setup completed on day 1" ID="ID_p1">
<attribute NAME="aimtree.id" VALUE="p1"/>
<attribute NAME="kind" VALUE="metric"/>
<attribute NAME="role" VALUE="proxy"/>
<attribute NAME="status" VALUE="idea"/>
<arrowlink DESTINATION="ID_a1" MIDDLE_LABEL="moves" ENDARROW="Default"/>
</node>
</node>
<node TEXT="p95 load" ID="ID_q1">
<attribute NAME="aimtree.id" VALUE="q1"/>
<attribute NAME="kind" VALUE="metric"/>
<attribute NAME="role" VALUE="guardrail"/>
<attribute NAME="unit" VALUE="s"/>
<attribute NAME="better" VALUE="down"/>
<attribute NAME="comparator" VALUE="&lt;"/>
<attribute NAME="threshold" VALUE="2"/>
</node>
<node TEXT="Guided setup" ID="ID_s1">
<attribute NAME="aimtree.id" VALUE="s1"/>
<attribute NAME="kind" VALUE="tactic"/>
<attribute NAME="na" VALUE="Teams give up at the import"/>
<attribute NAME="strategy" VALUE="Every team sees a result on day 1"/>
<attribute NAME="pa" VALUE="Imports can be made to work; Nothing else stops them"/>
<attribute NAME="tactic" VALUE="Rebuild the import"/>
<attribute NAME="sa" VALUE="Import and invitation are all of the setup"/>
<attribute NAME="alternatives" VALUE="Call every team"/>
<attribute NAME="restExists" VALUE="true"/>
<node TEXT="Ask support for the ten most frequent questions" ID="ID_n1">
<attribute NAME="aimtree.id" VALUE="n1"/>
<attribute NAME="kind" VALUE="note"/>
</node>
</node>
</node>
<node TEXT="Stray number" ID="ID_x1">
<attribute NAME="aimtree.id" VALUE="x1"/>
<attribute NAME="kind" VALUE="metric"/>
<attribute NAME="status" VALUE="stopped"/>
</node>
</node>
</map>
