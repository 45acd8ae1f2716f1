using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>Reasons whose arguments come from the catalogue or from the kind of input. Made once: all answers share them.</summary>
internal sealed class FixedReasons
{
    private static readonly Reason[] Alike =
        [DismissedFor("cost"), DismissedFor("noShift"), DismissedFor("tooSmall"), DismissedFor("notNow")];

    private static readonly NeedSource[] AllSources =
        [NeedSource.None, NeedSource.Topics, NeedSource.Persona, NeedSource.Topics | NeedSource.Persona];

    private static readonly Reason[] Everyone =
        Array.ConvertAll(AllSources, source => new Reason(ReasonCodes.TopicEveryone, InputsOf(source), []));

    private readonly Reason[][] needMet;

    public FixedReasons(PracticeTable table)
    {
        needMet = Array.ConvertAll(AllSources, source => Each(ReasonCodes.NeedMet, InputsOf(source), table.NeedArguments));
        NeedCovered = Each(ReasonCodes.NeedCovered, Inputs.Measures, table.NeedArguments);
        TopicMatch = Each(ReasonCodes.TopicMatch, Inputs.Topics, table.TopicArguments);
        TopicNear = Each(ReasonCodes.TopicNear, Inputs.Topics, table.TopicArguments);
        TopicOfPersona = Each(ReasonCodes.TopicOfPersona, Inputs.Persona, table.TopicArguments);
    }

    public static Reason Explore { get; } = new(ReasonCodes.Explore, [], []);

    /// <summary>By need.</summary>
    public Reason[] NeedCovered { get; }

    /// <summary>By topic.</summary>
    public Reason[] TopicMatch { get; }

    /// <summary>By topic.</summary>
    public Reason[] TopicNear { get; }

    /// <summary>By topic.</summary>
    public Reason[] TopicOfPersona { get; }

    public Reason NeedMet(NeedSource source, int need) => needMet[(int)source][need];

    public static Reason TopicEveryone(NeedSource source) => Everyone[(int)source];

    public static Reason DismissedAlike(DismissedCauses cause) => cause switch
    {
        DismissedCauses.Cost => Alike[0],
        DismissedCauses.TooSmall => Alike[2],
        DismissedCauses.NotNow => Alike[3],
        _ => Alike[1],
    };

    private static Reason[] Each(string code, string[] inputs, string[][] arguments) =>
        Array.ConvertAll(arguments, argument => new Reason(code, inputs, argument));

    private static string[] InputsOf(NeedSource source) => source switch
    {
        NeedSource.Topics => Inputs.Topics,
        NeedSource.Persona => Inputs.Persona,
        _ => Inputs.TopicsAndPersona,
    };

    private static Reason DismissedFor(string cause) => new(ReasonCodes.DismissedAlike, Inputs.Dismissals, (string[])[cause]);
}
