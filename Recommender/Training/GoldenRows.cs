using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// Three firms of which people who know the field said what has to be among the first ten, and what must not lead. No
/// model may forget them, whatever it learned.
/// </summary>
public static class GoldenRows
{
    private const int Shown = 10;

    /// <summary>The rows; models are held to all of them.</summary>
    public static IReadOnlyList<GoldenRow> All { get; } =
    [
        new(40, 0.8, null, "production", "pflegender-produktionsmitarbeiter", "IK-03 IK-04 IK-06 FU-02 AZ-17 AZ-09 AZ-04 AO-06 SF-09 BU-05", "OR-01 AZ-01 AO-02 SF-02"),
        new(25, 0, 0.9, "it", "zugezogene-it-fachkraft", "IK-11 PE-07 SF-11 SF-13 PE-08 GL-07 OR-01 SF-12", "AZ-05 AZ-07 AO-02"),
        new(9, 0, null, "craft", "alleinerziehende-projektmanagerin", "AZ-02 AZ-17 AO-06 AZ-18 GL-01 IK-10 AZ-10 BU-05", "AZ-05 AO-02 IK-09 SF-01"),
    ];

    /// <summary>Least of the expected practices among the first ten.</summary>
    private const int Enough = 4;

    /// <summary>How many of the rows there are, and how many hold. Rows about practices that a catalogue lacks are left out.</summary>
    /// <param name="recommender">The model in question.</param>
    /// <param name="catalogue">Its catalogue.</param>
    /// <param name="on">The day asked for.</param>
    /// <param name="prevalence">What firms do on that day: a row has to hold with it, and where nothing is known of others as well.</param>
    public static (int Rows, int Held) Check(PracticeRecommender recommender, PracticeCatalogue catalogue, DateOnly on, PrevalenceTable prevalence)
    {
        ArgumentNullException.ThrowIfNull(recommender);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(prevalence);
        var rows = All.Where(row => row.Expected.Split(' ').All(catalogue.Practices.Contains) && catalogue.Personas.Contains(row.Persona)).ToList();
        return (rows.Count, rows.Count(row => Holds(row, recommender, on, PrevalenceTable.Empty) && Holds(row, recommender, on, prevalence)));
    }

    private static bool Holds(GoldenRow row, PracticeRecommender recommender, DateOnly on, PrevalenceTable prevalence)
    {
        var query = new RecommendationQuery
        {
            Headcount = row.Headcount,
            ShiftShare = row.ShiftShare,
            MobileShare = row.MobileShare,
            Sector = row.Sector,
            Persona = row.Persona,
            On = on,
            Limit = Shown,
        };
        string[] shown = [.. recommender.Order(query, prevalence).Select(recommender.IdOf)];
        return row.Expected.Split(' ').Count(shown.Contains) >= Enough && !row.NotLeading.Split(' ').Intersect(shown.Take(Shown / 2)).Any();
    }
}

/// <summary>A firm, and what somebody who knows the field expects of its first ten suggestions.</summary>
/// <param name="Headcount">People employed.</param>
/// <param name="ShiftShare">0 to 1.</param>
/// <param name="MobileShare">0 to 1, or null where it was not said.</param>
/// <param name="Sector">Id of the sector.</param>
/// <param name="Persona">Id of the persona it asks about.</param>
/// <param name="Expected">Practices of which enough have to be among the first ten, with spaces between them.</param>
/// <param name="NotLeading">Practices that must not be among the first five.</param>
public sealed record GoldenRow(
    int Headcount, double ShiftShare, double? MobileShare, string Sector, string Persona, string Expected, string NotLeading);
