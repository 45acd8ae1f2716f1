using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Partners;

/// <summary>The answer to a <see cref="PartnerQuery"/>.</summary>
/// <param name="Items">The best first; companies with nothing in it for one of the sides are not among them.</param>
/// <param name="InTurn">
/// Places kept free of the ranking: companies whose turn it is today and which are not among the items, at most ten to a
/// page, the best of them first. Over a quarter every company that is open to alliances has its turn.
/// </param>
/// <param name="Turns">How many have their turn today, on all pages.</param>
/// <param name="Candidates">How many companies were looked at.</param>
/// <param name="Model">Version of the learned model that took part, or null.</param>
/// <param name="ByChances">Whether scores are the chance that both say yes; else the harmonic mean of the two gains.</param>
public sealed record PartnerList(IReadOnlyList<Partner> Items, IReadOnlyList<Partner> InTurn, int Turns, int Candidates, string? Model, bool ByChances);

/// <summary>A company that an alliance could win, seen from both sides.</summary>
public sealed record Partner
{
    /// <summary>Id of the company.</summary>
    public required string Company { get; init; }

    /// <summary>
    /// 0 to 1: the chance that both say yes where that was learned, else the harmonic mean of the two gains. 0 when one of
    /// these is 0.
    /// </summary>
    public required double Score { get; init; }

    public required Side ForCompany { get; init; }

    public required Side ForAlliance { get; init; }

    public required Argument Argument { get; init; }

    /// <summary>Null where no offer does anything about what is open in the company.</summary>
    public Invitation? Invitation { get; init; }
}

/// <summary>What one side gains.</summary>
/// <param name="Gain">0 to 1: exactly the sum of the contributions.</param>
/// <param name="Contributions">One per part; parts that add nothing are there with 0.</param>
/// <param name="Gains">What the gain consists of, the weightiest first.</param>
public sealed record Side(double Gain, IReadOnlyList<Contribution> Contributions, IReadOnlyList<Gain> Gains);

/// <summary>One thing that a side gains, as a code of <see cref="GainCodes"/> with what it rests on.</summary>
/// <param name="Code">See <see cref="GainCodes"/>.</param>
/// <param name="Value">What it adds to the gain of the side; above 0.</param>
/// <param name="Inputs">What it rests on; see <see cref="GainInputs"/>.</param>
/// <param name="Arguments">Values of the sentence, in the order of its placeholders.</param>
public sealed record Gain(string Code, double Value, IReadOnlyList<string> Inputs, IReadOnlyList<string> Arguments);

/// <summary>With what to begin the conversation.</summary>
/// <param name="Code">One of <see cref="ArgumentCodes.All"/>.</param>
/// <param name="Strength">How much of what is known speaks for it, 0 to 1; no other argument has more.</param>
/// <param name="Because">Why this argument fits this company.</param>
/// <param name="Source">Id of the source in the catalogue that names the argument.</param>
/// <param name="Example">A member that agreed to be shown to other firms; null where none fits.</param>
public sealed record Argument(string Code, double Strength, Reason Because, string Source, LocalExample? Example);

/// <summary>To which running offer to invite.</summary>
/// <param name="Offer">Id of the practice that is the offer.</param>
/// <param name="Because">Why this one, as a code of <see cref="GainCodes"/> for companies.</param>
public sealed record Invitation(string Offer, Reason Because);

/// <param name="Company">Id of the member.</param>
/// <param name="Practice">Id of a practice it lives that goes with the argument, or null.</param>
public sealed record LocalExample(string Company, string? Practice);
