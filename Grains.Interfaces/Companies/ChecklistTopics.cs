namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>What there are checklists for. The one place for these names: bodies, forms and rules all ask here.</summary>
public static class ChecklistTopics
{
    public const string Pregnancy = "pregnancy";
    public const string ParentalLeave = "parental-leave";
    public const string CareEmergency = "care-emergency";
    public const string Return = "return";
    public const string Newcomer = "newcomer";

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [Pregnancy, ParentalLeave, CareEmergency, Return, Newcomer];

    public static bool Contains(string topic) => All.Contains(topic, StringComparer.Ordinal);
}
