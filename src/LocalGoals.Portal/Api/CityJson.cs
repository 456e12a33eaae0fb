using System.Reflection;
using System.Text.Json.Serialization;

using LocalGoals.Catalogue;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal.Api;

/// <param name="Framework">What the list of global indicators rests on.</param>
public sealed record CityJson(
    IReadOnlyDictionary<string, string> Name, IReadOnlyList<string> Languages, bool Demonstration, string DataVersion, string Program,
    IReadOnlyDictionary<string, int> States, IReadOnlyList<GoalJson> Goals, string Framework)
{
    public static CityJson Of(CityRelease release)
    {
        var view = HomeView.Of(release);
        return new CityJson(
            release.Languages.ToDictionary(w => w.Tag, w => release.City.Name.In(w.Tag)), [.. release.Languages.Select(w => w.Tag)], release.City.IsDemonstration,
            release.ContentHash, $"localgoals {Assembly.GetExecutingAssembly().GetName().Version!.ToString(3)}",
            CountsOf(view.All), [.. view.Goals.Select(g => new GoalJson(g.Goal, CountsOf(g.Counts)))], LocalGoals.Language.Languages.English["site.footer.framework"]);
    }

    private static Dictionary<string, int> CountsOf(StateCounts counts) => Enum.GetValues<DataState>().ToDictionary(DataStateConverter.Name, state => counts[state]);
}

public sealed record GoalJson(int Goal, IReadOnlyDictionary<string, int> States);

public sealed record IndicatorListJson(
    string Code, IReadOnlyDictionary<string, string> Names, int? Goal, string Target, [property: JsonConverter(typeof(DataStateConverter))] DataState State,
    string? Status, string? Coverage, string? Latest, string? Unit, string? Period)
{
    public static IndicatorListJson Of(CityRelease release, Indicator indicator, Wording wording)
    {
        var card = IndicatorCard.Of(release, indicator, wording);
        return new IndicatorListJson(
            indicator.Code.Text, IndicatorJson.NamesOf(release, indicator), indicator.Goal, indicator.Code.Target, indicator.State,
            indicator.Metadata["reporting_status"]?.Text, card.Coverage, card.Latest, card.Unit, card.Period);
    }
}

public sealed record FindingsJson(string City, IReadOnlyList<FindingJson> Findings)
{
    public static FindingsJson Of(Shown shown, PortalOptions options, Wording wording) =>
        new(shown.Catalogue.City.Name.In(wording.Tag), [.. shown.Findings(options).Select(f => FindingJson.Of(f, wording))]);
}

/// <summary>The shape of an observations answer; it is written row by row.</summary>
/// <param name="Selection">The canonical text of what was chosen; empty for everything.</param>
/// <param name="Sheet">Only for workbooks.</param>
public sealed record ObservationsJson(string Code, string Selection, string? File, IReadOnlyList<RowJson> Rows, string? Sheet = null);

/// <param name="Cell">Only for workbooks.</param>
/// <param name="State">figure, blank, text, ambiguousNumber, unknownPeriod, malformed, repeated, contradicted or suppressed; only figures are analysed.</param>
public sealed record RowJson(string Period, string? Unit, string? Series, string? Area, IReadOnlyDictionary<string, string> By, double? Value, string Text, string State, int Line, string? Cell = null);
