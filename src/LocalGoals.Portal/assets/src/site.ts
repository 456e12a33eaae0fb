// What every page gains from scripting. Everything works without it.
import { drawCharts } from "./charts";
import { filterGroups } from "./groups";
import { chooseMeasure } from "./measures";

chooseMeasure();
filterGroups();
drawCharts();
