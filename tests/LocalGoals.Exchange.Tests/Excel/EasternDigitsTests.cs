using LocalGoals.Exchange.Excel;

using Xunit;

namespace LocalGoals.Exchange.Tests.Excel;

public sealed class EasternDigitsTests
{
    [Theory]
    [InlineData("٢٠٢٢", "2022")]
    [InlineData("۱۴٫۵", "14.5")]
    [InlineData("٩٧٫٩", "97.9")]
    [InlineData("٢٠١٨-٢٠١٩", "2018-2019")]
    [InlineData("2020م", "2020")]
    [InlineData("٢٠٢٠ م", "2020")]
    [InlineData("2020", "2020")]
    [InlineData("97,2", "97,2")]
    [InlineData("١٥ سنة فأكثر", "١٥ سنة فأكثر")]
    [InlineData("المجموع العام", "المجموع العام")]
    [InlineData("", "")]
    public void Years_and_figures_have_the_digits_of_data_files_and_words_stay(string written, string read) =>
        Assert.Equal(read, EasternDigits.ToWestern(written));
}
