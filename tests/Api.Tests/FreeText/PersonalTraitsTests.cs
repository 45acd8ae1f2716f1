using Matchmaking.Api.FreeText;

namespace Matchmaking.Api.Tests.FreeText;

public sealed class PersonalTraitsTests
{
    [Theory]
    [InlineData("Frau Schmidt ist in Elternzeit.", "Frau Schmidt")]
    [InlineData("Gespräch mit Herrn Dr. Yılmaz am Montag", "Herrn Dr. Yılmaz")]
    [InlineData("Ansprechpartnerin: Özdemir", "Ansprechpartnerin: Özdemir")]
    [InlineData("Frau Müller-Lüdenscheidt", "Frau Müller-Lüdenscheidt")]
    [InlineData("Ask Mrs. Taylor about it", "Mrs. Taylor")]
    [InlineData("Dr. Anna Beispiel kommt", "Dr. Anna Beispiel")]
    public void A_name_after_a_form_of_address_is_found(string text, string found) => AssertFound(PersonalTrait.Name, found, text);

    [Theory]
    [InlineData("Bitte anrufen: 0203 283-1234", "0203 283-1234")]
    [InlineData("mobil +49 (0)170 / 123 45 67.", "+49 (0)170 / 123 45 67")]
    [InlineData("am 3.5.2026 unter 0203/1234567", "0203/1234567")]
    public void A_phone_number_is_found(string text, string found) => AssertFound(PersonalTrait.Phone, found, text);

    [Theory]
    [InlineData("an anna.beispiel@example.org schreiben", "anna.beispiel@example.org")]
    [InlineData("anna (at) example.org", "anna (at) example.org")]
    public void An_address_is_found(string text, string found) => AssertFound(PersonalTrait.Email, found, text);

    [Theory]
    [InlineData("nach seinem Schlaganfall weniger Stunden", "Schlaganfall")]
    [InlineData("she had cancer", "cancer")]
    [InlineData("wegen Burn-out pausiert", "Burn-out")]
    [InlineData("DEPRESSIONEN im Team", "DEPRESSIONEN")]
    [InlineData("Multiple Sklerose", "Multiple Sklerose")]
    public void A_diagnosis_is_found(string text, string found) => AssertFound(PersonalTrait.Diagnosis, found, text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Der Raum wird bis zum 01.05.2026 umgebaut.")]
    [InlineData("Frühstück am 2026-05-01, 08:00–09:30 Uhr, 01067 Dresden")]
    [InlineData("von 08.00 bis 12.00 Uhr, 3. und 10. Mai")]
    [InlineData("Kompetenzzentrum Frau & Beruf, Frauen und Männer im Herrenhaus")]
    [InlineData("Zu teuer: 1.200.000 Euro für 25 Betriebe")]
    [InlineData("0,5 Stellen, 10 Plätze, 2025/2026")]
    [InlineData("Pflege von Angehörigen, Schichtplan zu knapp, kein Personal")]
    [InlineData("Kinder sind krank, wir suchen eine Notbetreuung")]
    [InlineData("We lack people on Friday; the roster is late.")]
    public void What_is_about_the_firm_raises_no_hint(string? text) => Assert.Empty(PersonalTraits.In(text));

    [Fact]
    public void All_is_found_in_one_text_and_the_same_words_once() => Assert.Equal(
        [
            (PersonalTrait.Name, "Frau Kaya"), (PersonalTrait.Phone, "0170 1234567"), (PersonalTrait.Email, "k@example.org"), (PersonalTrait.Diagnosis, "Diabetes"),
        ],
        PersonalTraits.In("Frau Kaya (0170 1234567, k@example.org) hat Diabetes. Frau Kaya fehlt.").Select(finding => (finding.Trait, finding.Words)));

    [Fact]
    public void A_long_text_is_read_at_once() => Assert.Empty(PersonalTraits.In(string.Concat(Enumerable.Repeat("Frau + 0 ( ) / a.b- ", 5_000))));

    private static void AssertFound(PersonalTrait trait, string words, string text) =>
        Assert.Equal(new PersonalFinding(trait, words), Assert.Single(PersonalTraits.In(text)));
}
