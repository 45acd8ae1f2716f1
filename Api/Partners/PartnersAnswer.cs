using Matchmaking.Api.Http;
using Matchmaking.Api.Practices;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Partners;

namespace Matchmaking.Api.Partners;

/// <summary>Companies that an alliance could win.</summary>
public sealed record PartnersAnswer
{
    /// <summary>The best for both sides first; nobody with nothing in it for one of them.</summary>
    public required IReadOnlyList<PartnerAnswer> Items { get; init; }

    /// <summary>
    /// Places kept free of the ranking: companies whose turn it is today, at most ten to a page. Over a quarter every
    /// company that is open to alliances has its turn.
    /// </summary>
    public required IReadOnlyList<PartnerAnswer> InTurn { get; init; }

    /// <summary>How many have their turn today, on all pages.</summary>
    public required int Turns { get; init; }

    /// <summary>Value of <c>cursor</c> for the next page, or null at the end.</summary>
    public required string? Next { get; init; }

    /// <summary>How many companies were looked at.</summary>
    public required int Candidates { get; init; }

    /// <summary>The day whose turns these are.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Version of the learned model that took part, or null where content alone decided.</summary>
    public required string? Model { get; init; }

    /// <summary>What scores are: <c>gains</c>, the harmonic mean of both gains, or <c>chances</c>, the learned chance that both say yes.</summary>
    public required string Basis { get; init; }

    /// <summary>What the ids of sources mean.</summary>
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }

    private static WireNames<PartnerBasis> Bases { get; } = new((PartnerBasis.Gains, "gains"), (PartnerBasis.Chances, "chances"));

    /// <param name="found">What was found.</param>
    /// <param name="next">Cursor of the next page, or null.</param>
    /// <param name="say">A partner in the language.</param>
    /// <param name="catalogue">The catalogue of the sources.</param>
    /// <param name="language">The reader's.</param>
    internal static PartnersAnswer From(
        PartnerSuggestions found, string? next, Func<SuggestedPartner, PartnerAnswer> say, PracticeCatalogue catalogue, Language language)
    {
        var everybody = found.Items.Concat(found.InTurn);
        return new PartnersAnswer
        {
            Items = [.. found.Items.Select(say)],
            InTurn = [.. found.InTurn.Select(say)],
            Turns = found.Turns,
            Next = next,
            Candidates = found.Candidates,
            On = found.On,
            Model = found.Model,
            Basis = Bases[found.Basis],
            Sources =
            [
                .. everybody.Select(partner => partner.Argument.Source).Distinct()
                    .Select(catalogue.Sources.Find).OfType<Source>().Select(source => SourceAnswer.From(source, language)),
            ],
        };
    }
}

/// <summary>A company that an alliance could win, seen from both sides.</summary>
public sealed record PartnerAnswer
{
    /// <summary>Id of the company.</summary>
    public required string Company { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is one of the shipped, fictional examples.</summary>
    public required bool Example { get; init; }

    /// <summary>0 to 1; 0 when one side gains nothing. By gains it is comparable within one list only; by chances it is the chance that both say yes.</summary>
    public required double Score { get; init; }

    /// <summary>What the company gains in all, 0 to 1.</summary>
    public required double GainForCompany { get; init; }

    /// <summary>What the alliance gains in all, 0 to 1.</summary>
    public required double GainForAlliance { get; init; }

    /// <summary>What the company gains, the weightiest first.</summary>
    public required IReadOnlyList<PartnerGainAnswer> GainsForCompany { get; init; }

    /// <summary>What the alliance gains, the weightiest first.</summary>
    public required IReadOnlyList<PartnerGainAnswer> GainsForAlliance { get; init; }

    /// <summary>With what to begin the conversation.</summary>
    public required ArgumentAnswer Argument { get; init; }

    /// <summary>To which running offer to invite it; null where none does anything about what is open there.</summary>
    public required InvitationAnswer? Invitation { get; init; }

    internal static PartnerAnswer From(SuggestedPartner partner, PartnerText text, PracticeCatalogue catalogue, Language language) => new()
    {
        Company = partner.Company.Id,
        Name = partner.Company.Name,
        Example = partner.Company.Example,
        Score = partner.Score,
        GainForCompany = partner.ForCompany.Total,
        GainForAlliance = partner.ForAlliance.Total,
        GainsForCompany = [.. partner.ForCompany.Gains.Select(gain => PartnerGainAnswer.From(gain, text, language))],
        GainsForAlliance = [.. partner.ForAlliance.Gains.Select(gain => PartnerGainAnswer.From(gain, text, language))],
        Argument = ArgumentAnswer.From(partner.Argument, text, language),
        Invitation = partner.Invitation is { } invitation
            ? InvitationAnswer.From(invitation, text, catalogue, language)
            : null,
    };
}

/// <summary>One thing that a side gains.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Text">In the language of the request.</param>
/// <param name="Value">What it adds to the gain of its side.</param>
/// <param name="Inputs">What it rests on: members of the company, or of the alliance, which begin with <c>alliance.</c>.</param>
public sealed record PartnerGainAnswer(string Code, string Text, double Value, IReadOnlyList<string> Inputs)
{
    internal static PartnerGainAnswer From(PartnerGain gain, PartnerText text, Language language) =>
        new(gain.Reason.Code, text.Say(gain.Reason, language), gain.Value, gain.Reason.Inputs);
}

/// <summary>With what to begin the conversation, one of five arguments.</summary>
/// <param name="Code">image, contacts, offers, skilledWorkers or productivity.</param>
/// <param name="Text">In the language of the request.</param>
/// <param name="Because">Why it fits this company.</param>
/// <param name="Source">Id of the source that names the argument.</param>
/// <param name="Example">A member that agreed to be shown to other firms; null where none fits.</param>
public sealed record ArgumentAnswer(string Code, string Text, PartnerReasonAnswer Because, string Source, LocalExampleAnswer? Example)
{
    internal static ArgumentAnswer From(PartnerArgument argument, PartnerText text, Language language) => new(
        argument.Code,
        PartnerText.SayArgument(argument.Code, language),
        PartnerReasonAnswer.From(argument.Because, text, language),
        argument.Source,
        argument.Example is { } example
            ? new LocalExampleAnswer(example.Company.Id, example.Company.Name, example.Company.Example, example.Practice)
            : null);
}

/// <summary>The running offer that fits a company best.</summary>
/// <param name="Practice">Id of the practice that is the offer.</param>
/// <param name="Title">As the alliance calls it.</param>
/// <param name="Next">The next day set for it, of breakfasts and trainings; null where none is.</param>
/// <param name="Action">What the company does there.</param>
/// <param name="Because">Why this one.</param>
public sealed record InvitationAnswer(string Practice, string Title, DateOnly? Next, string Action, PartnerReasonAnswer Because)
{
    internal static InvitationAnswer From(PartnerInvitation invitation, PartnerText text, PracticeCatalogue catalogue, Language language)
    {
        var practice = catalogue.Practices[invitation.Offer];
        return new InvitationAnswer(
            invitation.Offer,
            PartnerText.SayOffer(invitation.Title, catalogue, language),
            invitation.Next,
            (practice.Join ?? practice.Action).In(language),
            PartnerReasonAnswer.From(invitation.Because, text, language));
    }
}

/// <param name="Code">Stable code.</param>
/// <param name="Text">In the language of the request.</param>
/// <param name="Inputs">What it rests on.</param>
public sealed record PartnerReasonAnswer(string Code, string Text, IReadOnlyList<string> Inputs)
{
    internal static PartnerReasonAnswer From(Grains.Interfaces.Recommendations.ReasonView reason, PartnerText text, Language language) =>
        new(reason.Code, text.Say(reason, language), reason.Inputs);
}

/// <param name="Company">Id of the member.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fictional">Whether it is one of the shipped, fictional examples.</param>
/// <param name="Practice">Id of a practice it lives that goes with the argument, or null.</param>
public sealed record LocalExampleAnswer(string Company, string Name, bool Fictional, string? Practice);
