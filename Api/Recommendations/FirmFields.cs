namespace Matchmaking.Api.Recommendations;

/// <summary>Names in the address of the result list, the same in both languages.</summary>
public static class FirmFields
{
    public const string Headcount = "headcount";
    public const string Shift = "shift";
    public const string Topic = "topic";
    public const string Mobile = "mobile";
    public const string Sector = "sector";
    public const string Persona = "persona";
    public const string Everyday = "everyday";
    public const string Plan = "plan";
    public const string Does = "does";
    public const string Not = "not";
}
