using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A target in the matrix: what was decided, and how many of its indicators have figures.</summary>
/// <param name="IsGlobal">False for a target of the city's own.</param>
/// <param name="IsProposed">The program proposes a decision that nobody has accepted yet.</param>
/// <param name="Indicators">Indicators of the list under it, those too that are counted elsewhere; of an own target, the city's.</param>
/// <param name="WithFigures">Of these, those with own figures under any of their codes.</param>
public sealed record MatrixCell(string Code, bool IsGlobal, Decision Decision, bool IsProposed, int Indicators, int WithFigures, bool HasPage);

/// <summary>The 17 goals with their targets.</summary>
public sealed record MatrixRow(int Goal, ImmutableArray<MatrixCell> Cells)
{
    public static ImmutableArray<MatrixRow> Of(CityRelease release, LocalizationView counts)
    {
        var unique = counts.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var listed = GlobalFramework.Current.Indicators.Values.Where(i => i.Lists.Contains(counts.List)).ToLookup(i => LocalizationView.TargetOf(i.Code), i => unique[i.RepeatOf ?? i.Code]);
        var own = release.Indicators.Where(i => i.Goal is not null).ToLookup(i => i.Code.Target);
        var decided = counts.Targets.ToDictionary(t => t.Code, t => t.Decision, StringComparer.Ordinal);
        return
        [
            .. GlobalFramework.Goals.Select(goal => new MatrixRow(goal,
            [
                .. GlobalFramework.Current.Targets.Union(release.LocalizedTargets).Where(code => IndicatorCode.TryParse(code)?.Goal == goal)
                    .Order(Comparer<string>.Create(IndicatorCode.CompareCodes)).Select(Cell),
            ])),
        ];

        MatrixCell Cell(string code)
        {
            var isGlobal = decided.TryGetValue(code, out var decision);
            var entry = release.Ledger?.Find(FrameworkSet.Sdg, code);
            return new MatrixCell(
                code, isGlobal, isGlobal ? decision : entry?.Decision ?? Decision.Undecided, entry is { IsProposal: true, Stated: not Decision.Undecided },
                isGlobal ? listed[code].Count() : own[code].Count(),
                isGlobal ? listed[code].Count(i => i.State == DataState.OwnFigures) : own[code].Count(i => i.State == DataState.OwnFigures),
                release.LocalizedTargets.Contains(code));
        }
    }
}
