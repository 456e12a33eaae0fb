// What every page gains from scripting. Everything works without it.
import { drawCharts } from "./charts";
import { chooseGroups } from "./groups";
import { drawMaps } from "./maps";
import { chooseMeasure } from "./measures";

chooseMeasure();
drawCharts();
drawMaps();
chooseGroups();
