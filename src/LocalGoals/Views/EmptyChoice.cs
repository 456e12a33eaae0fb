using LocalGoals.Disaggregation;
using LocalGoals.Language;

namespace LocalGoals.Views;

/// <summary>Says why no group of a slice fits what a reader chose.</summary>
internal static class EmptyChoice
{
    /// <returns>Null when a group fits.</returns>
    public static Said? Why(Slice slice, FigureText text, Selection chosen)
    {
        if (slice.Breakdown.IsTotal || slice.Groups.Any(group => chosen.Matches(slice.Breakdown, group)))
            return null;
        var together = new List<string>();
        for (var i = 0; i < slice.Breakdown.By.Length; i++)
        {
            var column = slice.Breakdown.By[i];
            if (chosen.Dimensions.GetValueOrDefault(column.Name) is Choice.Total)
                return new Said("choice.none", ("dimension", text.Dimension(slice.Breakdown, column)));
            if (chosen.Dimensions.GetValueOrDefault(column.Name) is not Choice.Of some)
                continue;
            var known = some.Categories.Where(category => slice.Groups.Any(group => group.Categories[i] == category)).ToList();
            if (known.Count == 0)
                return new Said("choice.unknown", ("dimension", text.Dimension(slice.Breakdown, column)), ("category", string.Join(text.Wording["list.comma"], some.Categories.Select(c => text.Category(column, c)))));
            together.Add(string.Join(text.Wording["list.comma"], known.Select(category => text.Category(column, category))));
        }
        return new Said("choice.combination", ("choices", string.Join(text.Wording["breakdown.and"], together)));
    }
}
