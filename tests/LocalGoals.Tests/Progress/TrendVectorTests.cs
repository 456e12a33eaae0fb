using LocalGoals.Progress;

using Xunit;

namespace LocalGoals.Tests.Progress;

/// <summary>The statistics behind trends against scipy and statsmodels.</summary>
public class TrendVectorTests
{
    [Fact]
    public void Slopes_ranks_and_tests_are_those_of_scipy()
    {
        foreach (var one in Vectors.Cases("trend-tests-scipy"))
        {
            var (id, expected, years, values) = (one.Text("id")!, one.GetProperty("expected"), one.Numbers("years"), one.Numbers("values"));
            var line = TheilSen.Of(years, values);
            var kendall = MannKendall.Of(years, values);
            var ranks = RankCorrelation.Of(years, values);
            var squares = WeightedLine.Of(years, values);

            Check("theil_sen_slope", line.Slope);
            Check("theil_sen_intercept", line.Intercept);
            Check("theil_sen_lo", line.Low);
            Check("theil_sen_hi", line.High);
            Check("kendall_tau_b", kendall.Tau);
            Check("kendall_p", kendall.PValue);
            Check("spearman_rho", ranks.Rho);
            Check("spearman_p_t", ranks.PValue);
            Check("ols_slope", squares.Slope);
            Check("ols_intercept", squares.Intercept);
            Check("ols_stderr", squares.SlopeError);
            Check("ols_p", squares.PValue);
            Check("r2", squares.Determination);

            void Check(string name, double actual) => Vectors.Close(expected.Number(name), actual, $"{id} {name}");
        }
    }

    [Fact]
    public void Weighted_projections_are_those_of_statsmodels()
    {
        foreach (var one in Vectors.Cases("weighted-projection-statsmodels"))
        {
            var (id, expected) = (one.Text("id")!, one.GetProperty("expected"));
            var line = WeightedLine.Of(one.Numbers("years"), one.Numbers("values"), one.Numbers("weights"));
            var projected = line.At(2030);

            Vectors.Close(expected.Number("intercept"), line.Intercept, id);
            Vectors.Close(expected.Number("slope"), line.Slope, id);
            Vectors.Close(expected.Number("se_slope"), line.SlopeError, id);
            Vectors.Close(expected.Number("pred_2030"), projected, id);
            Vectors.Close(expected.Number("pred_lo_mean"), projected - line.LineMargin(2030), id);
            Vectors.Close(expected.Number("pred_hi_mean"), projected + line.LineMargin(2030), id);
            Vectors.Close(expected.Number("pred_lo_obs"), projected - line.FigureMargin(2030), id);
            Vectors.Close(expected.Number("pred_hi_obs"), projected + line.FigureMargin(2030), id);
            Vectors.Close(expected.Number("progress_gap_pct"), 100 * Math.Abs(one.Number("target")!.Value - projected) / Math.Abs(one.Number("target")!.Value - one.Number("base_value_2015")!.Value), id);
        }
    }
}
