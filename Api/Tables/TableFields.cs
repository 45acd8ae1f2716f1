namespace Matchmaking.Api.Tables;

/// <summary>Names in the address of a table plan, the same in both languages.</summary>
public static class TableFields
{
    public const string Guests = "guests";
    public const string Tables = "tables";
    public const string Rounds = "rounds";
    public const string Together = "together";
    public const string Apart = "apart";
    public const string Colleagues = "colleagues";
    public const string Seed = "seed";
    public const string View = "view";
}
