using LocalGoals.Commitments;

using Xunit;

namespace LocalGoals.Tests.Commitments;

public class PersonalDataTests
{
    [Theory]
    [InlineData("Write to maria.gomez@example.org for more.", PersonalDataKind.MailAddress)]
    [InlineData("mailto:a@b.example", PersonalDataKind.MailAddress)]
    [InlineData("https://example.org/ and a@b.example", PersonalDataKind.MailAddress)]
    [InlineData("Call +20 2 2345 6789", PersonalDataKind.PhoneNumber)]
    [InlineData("(213) 978-0600", PersonalDataKind.PhoneNumber)]
    [InlineData("213-978-0600", PersonalDataKind.PhoneNumber)]
    [InlineData("213.978.0600", PersonalDataKind.PhoneNumber)]
    [InlineData("Tel. 02 2345 678", PersonalDataKind.PhoneNumber)]
    [InlineData("هاتف: ٠١٢٣٤٥٦٧٨", PersonalDataKind.PhoneNumber)]
    [InlineData("Тел. 495 123-45-67", PersonalDataKind.PhoneNumber)]
    public void Mail_addresses_and_phone_numbers_are_found(string text, PersonalDataKind expected) => Assert.Equal(expected, PersonalData.In(text));

    [Theory]
    [InlineData("2018-2020, 2021, 2022–2024")]
    [InlineData("From 2023-06-15 to 2024-12-31")]
    [InlineData("Indicators 3.1.1, 11.2.1 and 16.10.2")]
    [InlineData("CEDAW/C/USA/CO/7, paragraph 33")]
    [InlineData("ISBN 978-3-16-148410-0, doi 10.1000/182")]
    [InlineData("1 200 000 people, 12,345,678.90 dollars, 1.234.567")]
    [InlineData("https://example.org/2024/213-978-0600/+202234567890")]
    [InlineData("@marsanur and 5 @ 3")]
    [InlineData("Resolution 70/1, A/RES/71/313 of 2017-07-06")]
    [InlineData("The tel aviv 2030 plan")]
    public void Years_days_codes_and_figures_are_not(string text) => Assert.Null(PersonalData.In(text));
}
