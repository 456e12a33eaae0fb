using LocalGoals.Framework;

using Xunit;

namespace LocalGoals.Tests.Framework;

public class GlobalSeriesTests
{
    [Theory]
    [InlineData("SI_POV_DAY1", "1.1.1")]
    [InlineData("EN_LND_SLUM", "11.1.1")]
    [InlineData("VC_DSR_MISS", "1.5.1 11.5.1 13.1.1")]
    [InlineData("L_OWN", "")]
    public void A_series_belongs_to_its_indicators(string series, string codes) => Assert.Equal(codes, string.Join(' ', GlobalSeries.IndicatorsOf(series)));
}
