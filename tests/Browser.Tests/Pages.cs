namespace Matchmaking.Browser.Tests;

/// <summary>An address of every kind of page, in both languages.</summary>
public static class Pages
{
    /// <summary>One of the shipped example companies, with a history.</summary>
    public const string Company = "beispiel-elektrotechnik-wedau";

    public const string Answers = "headcount=40&shift=most&topic=PFL";

    private static readonly string[] Looking =
    [
        "", "en/",
        $"ergebnisse?{Answers}", $"en/results?{Answers}",
        $"ergebnisse?{Answers}&not=IK-06.cost&does=AZ-04&everyday=van-for-moving", $"en/results?{Answers}&not=IK-06.cost&does=AZ-04&everyday=van-for-moving",
        "ergebnisse?headcount=0&shift=most", "en/results?headcount=0&shift=most",
        "praxis/AZ-13", "en/practice/AZ-13",
        $"praxis/IK-06?{Answers}", $"en/practice/IK-06?{Answers}",
        "katalog", "en/catalogue",
        "katalog?q=nirgends", "en/catalogue?q=nowhere",
        "personas", "en/personas",
        "personas/pflegender-produktionsmitarbeiter", "en/personas/pflegender-produktionsmitarbeiter",
        $"personas/vater-im-handwerk?company={Company}&seed=2&set=1&on=PE-09", $"en/personas/vater-im-handwerk?company={Company}&seed=2&set=1&on=PE-09",
        $"ergebnisse?{Answers}&plan=AZ-04", $"en/results?{Answers}&plan=AZ-04",
        "katalog?field=ZZ&need=predictable-hours&without=AZ-04", "en/catalogue?field=ZZ&need=predictable-hours&without=AZ-04",
        "betriebe", "en/companies",
        "betriebe?q=ruhrort", "en/companies?q=nowhere",
        "betriebe/niemand", "en/practice/ZZ-99",
        "tische", "en/tables",
        "tische?guests=25&tables=6&rounds=3&together=3-7&apart=1-2&colleagues=10+bis+13", "en/tables?guests=200&tables=40&rounds=2&view=wall",
        "tische?guests=25&tables=4&rounds=3&view=cards", "en/tables?guests=500&tables=6&rounds=3&together=Erika",
        "barrierefreiheit", "en/accessibility",
        "datenschutz", "en/privacy",
        "impressum", "en/imprint",
        "gibt-es-nicht", "en/does-not-exist",
    ];

    private static readonly string[] Changing =
    [
        $"betriebe/{Company}", $"en/companies/{Company}",
        $"betriebe/{Company}/profil", $"en/companies/{Company}/profile",
        $"betriebe/{Company}/massnahmen/IK-01", $"en/companies/{Company}/measures/IK-01",
        $"betriebe/{Company}/massnahmen/IK-05", $"en/companies/{Company}/measures/IK-05",
        "betriebe/neu", "en/companies/new",
        "betriebe/einlesen", "en/companies/import",
        "modell", "en/model",
        $"betriebe/neu?{Answers}&plan=AZ-04", $"en/companies/new?{Answers}&plan=AZ-04",
        "buendnis/duisburg", "en/alliance/duisburg",
        "buendnis/duisburg/partner", "en/alliance/duisburg/partners",
        "buendnis/duisburg/partner?sector=logistics&size=medium", "en/alliance/duisburg/partners?sector=logistics&size=medium",
        "buendnis/duisburg/massnahmen?kind=Checklist", "en/alliance/duisburg/measures?kind=CharterSignature",
        "buendnis/duisburg/von-anderen", "en/alliance/duisburg/from-others",
        "buendnis/duisburg/mitglieder", "en/alliance/duisburg/members",
        "buendnis/duisburg/mitglieder?find=beispiel", "en/alliance/duisburg/members?find=nowhere",
    ];

    /// <summary>Pages that set no cookie.</summary>
    public static TheoryData<string> WithoutForms => [.. Looking];

    public static TheoryData<string> All => [.. Looking, .. Changing];
}
