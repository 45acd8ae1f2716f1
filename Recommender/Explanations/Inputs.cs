namespace Matchmaking.Recommender.Explanations;

/// <summary>Names of the request members that reasons rest on, as in the HTTP contract; shared lists, made once.</summary>
internal static class Inputs
{
    public static readonly IReadOnlyList<string> Headcount = ["headcount"];
    public static readonly IReadOnlyList<string> ShiftShare = ["shiftShare"];
    public static readonly IReadOnlyList<string> MobileShare = ["mobileShare"];
    public static readonly IReadOnlyList<string> Topics = ["topics"];
    public static readonly IReadOnlyList<string> Persona = ["persona"];
    public static readonly IReadOnlyList<string> TopicsAndPersona = ["topics", "persona"];
    public static readonly IReadOnlyList<string> Region = ["region"];
    public static readonly IReadOnlyList<string> Sector = ["sector"];
    public static readonly IReadOnlyList<string> Measures = ["measures"];
    public static readonly IReadOnlyList<string> Dismissals = ["dismissals"];
    public static readonly IReadOnlyList<string> HeadcountAndShiftShare = ["headcount", "shiftShare"];
}
