namespace Matchmaking.Recommender.Data;

/// <summary>How sure a measure says "this fits us". What is not recorded is unknown, never a "no".</summary>
public static class SignalStrengths
{
    public const double Lived = 1;
    public const double Introduced = 0.8;
    public const double Planned = 0.5;
}
