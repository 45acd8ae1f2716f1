namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// Names of the request members that reasons rest on, as in the HTTP contract; made once, and arrays, because no list is
/// faster to read.
/// </summary>
internal static class Inputs
{
    public static readonly string[] Headcount = ["headcount"];
    public static readonly string[] ShiftShare = ["shiftShare"];
    public static readonly string[] MobileShare = ["mobileShare"];
    public static readonly string[] Topics = ["topics"];
    public static readonly string[] Persona = ["persona"];
    public static readonly string[] TopicsAndPersona = ["topics", "persona"];
    public static readonly string[] Region = ["region"];
    public static readonly string[] Sector = ["sector"];
    public static readonly string[] Measures = ["measures"];
    public static readonly string[] Dismissals = ["dismissals"];
    public static readonly string[] HeadcountAndShiftShare = ["headcount", "shiftShare"];
}
