using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// Chooses with which of the five arguments to begin: the one that most of what is known of the company and of the alliance
/// speaks for. Needs speak for one only where the company has named a topic or has recorded something.
/// </summary>
/// <remarks>
/// All five are on one scale: what speaks for an argument, divided by the sum of it and of what is usual. So half is as much
/// as is usual, and nothing reaches 1. Usual is the median, over the companies of an invented country of 7,900 that an
/// argument can be told to at all; see <c>bench arguments</c>.
/// </remarks>
internal sealed class ArgumentChooser(
    CompanyTable table, CompanySide companySide, AllianceSide allianceSide, InvitationChooser invitations, LocalExamples examples)
{
    /// <summary>Needs whose neglect makes people leave, or not come.</summary>
    private static readonly string[] KeepingPeople = ["arrival", "belonging", "career-continuity", "regular-childcare"];

    /// <summary>Needs whose neglect makes people stay away at short notice.</summary>
    private static readonly string[] PreventingAbsence = ["emergency-cover", "predictable-hours", "health-relief", "care-organisation"];

    /// <summary>Meeting others is in it for every company, so there is always an argument.</summary>
    private const double Always = 0.05;

    /// <summary>What one practice that is new to the members fills of what there is to show.</summary>
    private const double UsualToShow = 0.5;

    /// <summary>As in <see cref="CompanySide.Needs(int)"/>.</summary>
    private const double UsuallyMet = 0.26;

    /// <summary>As in <see cref="CompanySide.Peers"/>: a little more than five members of the same size.</summary>
    private const double UsualPeers = 0.27;

    /// <summary>Part of what matters that is of one of the two kinds of needs and open.</summary>
    private const double UsualNeeds = 0.135;

    /// <summary>Hosting fills this part of what being seen leaves open.</summary>
    private const double Hosting = 0.2;

    /// <summary>Needs that everyone has say less than needs that a firm has named.</summary>
    private const double General = 0.5;

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
            return new Candidate(ArgumentCodes.Offers, OnScale(companySide.Needs(company), UsuallyMet), invitation.Because, about);
        var need = companySide.NeedsMet(company).FirstOrDefault(-1);
        return need < 0
            ? Candidate.None(ArgumentCodes.Offers)
            : new Candidate(ArgumentCodes.Offers, OnScale(companySide.Needs(company), UsuallyMet), ReasonOf(companySide.GainOfNeed(company, need)), need);
    }

    private Candidate SkilledWorkers(int company) => OfNeeds(
        company, ArgumentCodes.SkilledWorkers, keeping, 1, ArgumentCodes.KeepsSkilledWorkers, [GainInputs.Topics, GainInputs.Measures]);

    /// <summary>In shifts an absence at short notice stops more than one desk.</summary>
    private Candidate Productivity(int company) => OfNeeds(
        company,
        ArgumentCodes.Productivity,
        preventing,
        0.7 + (0.5 * table.ShiftShares[company]),
        table.Topics[company] == 0 ? ArgumentCodes.HasLittleAgainstAbsences : ArgumentCodes.PreventsAbsences,
        [GainInputs.Topics, GainInputs.Measures, GainInputs.ShiftShare]);

    private Candidate Contacts(int company) => new(
        ArgumentCodes.Contacts,
        Math.Max(Always, OnScale(companySide.Peers(company), UsualPeers)),
        companySide.GainOfPeers(company) is { } gain
            ? ReasonOf(gain)
            : new Reason(ArgumentCodes.MeetsOthers, [GainInputs.AllianceMembers], []),
        -1);

    private Candidate Image(int company)
    {
        var seen = 1 - ((1 - allianceSide.Practices(company)) * (table.WillingToHost[company] ? 1 - Hosting : 1));
        var shown = allianceSide.ToShow(company);
        return new Candidate(
            ArgumentCodes.Image,
            OnScale(seen, UsualToShow),
            shown.Length > 0
                ? new Reason(ArgumentCodes.HasSomethingToShow, [GainInputs.Measures], [table.Catalogue.Practices[shown[0]].Id])
                : new Reason(ArgumentCodes.WouldHost, [GainInputs.WillingToHost], []),
            -1);
    }

    /// <summary>What a firm lacks that has told nothing of itself, nobody knows.</summary>
    private Candidate OfNeeds(int company, string code, int[] needs, double factor, string because, string[] inputs)
    {
        var named = table.Topics[company] != 0;
        if (!named && !HasRecorded(company))
            return Candidate.None(code);
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
        var reason = new Reason(because, named ? inputs : [.. inputs.Where(input => input != GainInputs.Topics)], [table.Catalogue.Needs[greatest].Id]);
        return new Candidate(code, OnScale(sum * factor * (named ? 1 : General), UsualNeeds), reason, greatest);
    }

    private bool HasRecorded(int company) => table.Lived.CountOf(company) + table.Introduced.CountOf(company) > 0;

    private static double OnScale(double value, double usual) => value / (value + usual);

    private static Reason ReasonOf(Gain gain) => new(gain.Code, gain.Inputs, gain.Arguments);

    private static int[] PlacesOf(CompanyTable table, string[] needs) =>
        [.. needs.Select(table.Catalogue.Needs.IndexOf).Where(need => need >= 0)];

    private readonly record struct Candidate(string Code, double Strength, Reason Because, int Need)
    {
        public static Candidate None(string code) => new(code, 0, new Reason("", [], []), -1);
    }
}
