using System.Globalization;

using LocalGoals.Language;

namespace LocalGoals.Inequality;

/// <summary>What makes a question senseless as a whole: nothing is computed from it, and the member at fault is named.</summary>
internal static class QuestionCheck
{
    // A digit lost in writing 100 must not make a percentage impossible.
    private const double Slack = 1e-9;

    /// <returns>What is wrong first, or null.</returns>
    public static Said? Fault(InequalityQuestion question)
    {
        if (question.Groups.IsDefaultOrEmpty)
            return Wrong("no-groups", "groups");
        if (question.Scale is { } scale && !(double.IsFinite(scale) && scale > 0))
            return Wrong("not-positive", "scale");
        if (question.Average is { } average && Value(average, question.Scale) is { } why)
            return Wrong(why, "average");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var orders = new HashSet<double>();
        var references = 0;
        for (var i = 0; i < question.Groups.Length; i++)
        {
            var group = question.Groups[i];
            if (string.IsNullOrWhiteSpace(group.Name))
                return Wrong("missing", Member(i, "name"));
            if (!names.Add(group.Name))
                return Wrong("repeated", Member(i, "name"));
            if (group.Estimate is { } estimate && Value(estimate, question.Scale) is { } reason)
                return Wrong(reason, Member(i, "estimate"));
            if (group.StandardError is { } se && Amount(se) is { } badError)
                return Wrong(badError, Member(i, "se"));
            if (group.Population is { } population && Amount(population) is { } badPopulation)
                return Wrong(badPopulation, Member(i, "population"));
            if (group.IsReference && ++references > 1)
                return Wrong("second-reference", Member(i, "reference"));
            if (!question.IsOrdered)
                continue;
            if (group.Order is not { } order)
                return Wrong("missing", Member(i, "order"));
            if (!double.IsFinite(order))
                return Wrong("not-finite", Member(i, "order"));
            if (!orders.Add(order))
                return Wrong("repeated", Member(i, "order"));
        }
        return null;
    }

    private static string? Value(double value, double? scale) =>
        !double.IsFinite(value) ? "not-finite" : scale is { } most && (value < 0 || value > most * (1 + Slack)) ? "outside-scale" : null;

    private static string? Amount(double value) => !double.IsFinite(value) ? "not-finite" : value < 0 ? "negative" : null;

    private static string Member(int group, string name) => string.Create(CultureInfo.InvariantCulture, $"groups[{group}].{name}");

    private static Said Wrong(string what, string member) => new($"inequality.wrong.{what}", ("member", member));
}
