using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// Chooses with which of the five arguments to begin: the one that most of what is known of the company speaks for.
/// </summary>
internal sealed class ArgumentChooser(
    CompanyTable table, CompanySide companySide, AllianceSide allianceSide, InvitationChooser invitations, LocalExamples examples)
{
    /// <summary>Needs whose neglect makes people leave, or not come.</summary>
    private static readonly string[] KeepingPeople = ["arrival", "belonging", "career-continuity", "regular-childcare"];

    /// <summary>Needs whose neglect makes people stay away at short notice.</summary>
    private static readonly string[] PreventingAbsence = ["emergency-cover", "predictable-hours", "health-relief", "care-organisation"];

    /// <summary>Meeting others is in it for every company, so there is always an argument.</summary>
    private const double Always = 0.05;

    /// <summary>What one practice to show, and hosting, say for being seen.</summary>
    private const double PerPractice = 0.15;
    private const double Hosting = 0.1;

    /// <summary>Open needs spread over many; half of them being of one kind is as much as there is.</summary>
    private const double PerShare = 1.6;

    private readonly int[] keeping = PlacesOf(table, KeepingPeople);
    private readonly int[] preventing = PlacesOf(table, PreventingAbsence);

    public Argument Choose(int company)
    {
        Candidate[] candidates = [Offers(company), SkilledWorkers(company), Productivity(company), Contacts(company), Image(company)];
        var best = candidates.MaxBy(candidate => candidate.Strength);
        return new Argument(best.Code, best.Strength, best.Because, ArgumentCodes.Source, examples.For(company, best.Code, best.Need));
    }

    private Candidate Offers(int company)
    {
        if (invitations.Choose(company) is var (invitation, about))
            return new Candidate(ArgumentCodes.Offers, companySide.Needs(company), invitation.Because, about);
        var need = companySide.NeedsMet(company).FirstOrDefault(-1);
        return need < 0
            ? Candidate.None(ArgumentCodes.Offers)
            : new Candidate(ArgumentCodes.Offers, companySide.Needs(company), ReasonOf(companySide.GainOfNeed(company, need)), need);
    }

    private Candidate SkilledWorkers(int company) => OfNeeds(
        company, ArgumentCodes.SkilledWorkers, keeping, 1, ArgumentCodes.KeepsSkilledWorkers, [GainInputs.Topics, GainInputs.Measures]);

    /// <summary>In shifts an absence at short notice stops more than one desk.</summary>
    private Candidate Productivity(int company) => OfNeeds(
        company,
        ArgumentCodes.Productivity,
        preventing,
        0.7 + (0.5 * table.ShiftShares[company]),
        ArgumentCodes.PreventsAbsences,
        [GainInputs.Topics, GainInputs.Measures, GainInputs.ShiftShare]);

    private Candidate Contacts(int company) => new(
        ArgumentCodes.Contacts,
        Always + ((1 - Always) * companySide.Peers(company)),
        companySide.GainOfPeers(company) is { } gain
            ? ReasonOf(gain)
            : new Reason(ArgumentCodes.MeetsOthers, [GainInputs.AllianceMembers], []),
        -1);

    private Candidate Image(int company)
    {
        var shown = allianceSide.ToShow(company);
        var strength = (PerPractice * shown.Length) + (table.WillingToHost[company] ? Hosting : 0);
        return new Candidate(
            ArgumentCodes.Image,
            strength,
            shown.Length > 0
                ? new Reason(ArgumentCodes.HasSomethingToShow, [GainInputs.Measures], [table.Catalogue.Practices[shown[0]].Id])
                : new Reason(ArgumentCodes.WouldHost, [GainInputs.WillingToHost], []),
            -1);
    }

    private Candidate OfNeeds(int company, string code, int[] needs, double factor, string because, string[] inputs)
    {
        var open = table.OpenNeedsOf(company);
        double sum = 0;
        var greatest = -1;
        foreach (var need in needs)
        {
            sum += open[need];
            greatest = greatest < 0 || open[need] > open[greatest] ? need : greatest;
        }

        if (sum <= 0)
            return Candidate.None(code);
        var reason = new Reason(
            because,
            table.Topics[company] == 0 ? [.. inputs.Where(input => input != GainInputs.Topics)] : inputs,
            [table.Catalogue.Needs[greatest].Id]);
        return new Candidate(code, Math.Min(1, PerShare * sum * factor), reason, greatest);
    }

    private static Reason ReasonOf(Gain gain) => new(gain.Code, gain.Inputs, gain.Arguments);

    private static int[] PlacesOf(CompanyTable table, string[] needs) =>
        [.. needs.Select(table.Catalogue.Needs.IndexOf).Where(need => need >= 0)];

    private readonly record struct Candidate(string Code, double Strength, Reason Because, int Need)
    {
        public static Candidate None(string code) => new(code, 0, new Reason("", [], []), -1);
    }
}
