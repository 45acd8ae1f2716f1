using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>Reasons whose arguments come from the catalogue or from the kind of input.</summary>
internal static class FixedReasons
{
    private static readonly Reason[] Alike =
        [DismissedFor("cost"), DismissedFor("noShift"), DismissedFor("tooSmall"), DismissedFor("notNow")];

    public static Reason Explore { get; } = new(ReasonCodes.Explore, [], []);

    public static Reason NeedMet(NeedSource source, string[] need) => new(ReasonCodes.NeedMet, InputsOf(source), need);

    public static Reason NeedCovered(string[] need) => new(ReasonCodes.NeedCovered, Inputs.Measures, need);

    public static Reason TopicMatch(string[] topic) => new(ReasonCodes.TopicMatch, Inputs.Topics, topic);

    public static Reason TopicNear(string[] topic) => new(ReasonCodes.TopicNear, Inputs.Topics, topic);

    public static Reason TopicOfPersona(string[] topic) => new(ReasonCodes.TopicOfPersona, Inputs.Persona, topic);

    public static Reason TopicEveryone(NeedSource source) => new(ReasonCodes.TopicEveryone, InputsOf(source), []);

    public static Reason DismissedAlike(DismissedCauses cause) => cause switch
    {
        DismissedCauses.Cost => Alike[0],
        DismissedCauses.TooSmall => Alike[2],
        DismissedCauses.NotNow => Alike[3],
        _ => Alike[1],
    };

    private static string[] InputsOf(NeedSource source) => source switch
    {
        NeedSource.Topics => Inputs.Topics,
        NeedSource.Persona => Inputs.Persona,
        _ => Inputs.TopicsAndPersona,
    };

    private static Reason DismissedFor(string cause) => new(ReasonCodes.DismissedAlike, Inputs.Dismissals, (string[])[cause]);
}
