using System.Globalization;

namespace Matchmaking.Bench.Simulate;

/// <summary>
/// Where invented alliances work. Their postal codes begin with pairs of digits that are not assigned in Germany, so that
/// nobody can take a place for a real one.
/// </summary>
internal static class Places
{
    /// <summary>As many places as there are four-digit beginnings under the unassigned pairs.</summary>
    public const int Most = 400;

    private static readonly string[] Unassigned = ["00", "05", "43", "62"];
    private static readonly string[] Beginnings = ["Auen", "Birken", "Dorn", "Erlen", "Fichten", "Ginster", "Hasel", "Iris", "Kiefern", "Linden", "Moos", "Nessel", "Ulmen", "Pappel", "Quitten", "Rosen", "Schilf", "Tannen", "Weiden", "Zedern"];
    private static readonly string[] Endings = ["tal", "hausen", "berg", "stedt", "au", "feld", "bach", "wald", "furt", "heide", "brunn", "see", "rode", "moor", "grund", "horst", "lohe", "ried", "büren", "scheid"];
    private static readonly string[] Quarters = ["Altstadt", "Hafen", "Nordend", "Weststadt", "Südpark", "Bahnhofsviertel", "Gewerbepark", "Oberdorf"];

    public static string NameOf(int place) => Beginnings[place % Beginnings.Length] + Endings[place / Beginnings.Length % Endings.Length];

    /// <summary>The first four digits of its postal codes.</summary>
    public static string PostalCodeOf(int place) =>
        Unassigned[place / 100 % Unassigned.Length] + (place % 100).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Three to eight districts; their names hold that of the place, so that they differ between places.</summary>
    public static string[] DistrictsOf(int place) => [.. Quarters.Take(3 + (place % 6)).Select(quarter => $"{NameOf(place)}-{quarter}")];

    /// <summary>city, mixed or rural.</summary>
    public static string RegionOf(int place) => (place % 10) switch
    {
        < 4 => "city",
        < 7 => "mixed",
        _ => "rural",
    };
}
