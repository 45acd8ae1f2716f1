using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Population;

/// <summary>What the arguments of a sentence call the traits of a company.</summary>
internal static class Names
{
    public static string Sector(CompanyTable table, int company) => table.Catalogue.Sectors[table.Sectors[company]].Id;

    public static string Size(CompanyTable table, int company) => Size(table.SizeOf(company));

    public static string Size(SizeClass size) => size switch
    {
        SizeClass.Micro => "micro",
        SizeClass.Small => "small",
        SizeClass.Medium => "medium",
        _ => "large",
    };
}
