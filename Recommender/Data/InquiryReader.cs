using System.Numerics;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Data;

/// <summary>Resolves queries against one catalogue. Ids that it does not know count as not given.</summary>
internal sealed class InquiryReader(PracticeTable table)
{
    /// <summary>
    /// What one topic or persona can contribute to the weight of a need. Below 1, so that each further source that
    /// names the need raises its weight and no source is idle.
    /// </summary>
    private const double SourceWeight = 0.75;

    /// <summary>What effort still weighs in the largest firms, where it is 1 for a single person.</summary>
    private const double LeastScarcity = 0.3;

    /// <summary>Head count by which a third of the difference is gone.</summary>
    private const double ScarcityScale = 60;

    /// <summary>Typical head counts of the size classes; between two of them the fit slides from one to the other.</summary>
    private static readonly double[] TypicalLogs = [Math.Log(4), Math.Log(22), Math.Log(110), Math.Log(600)];

    private readonly PracticeCatalogue catalogue = table.Catalogue;
    private readonly TraitTable traits = new(table.Catalogue);

    public Inquiry Read(RecommendationQuery query, PrevalenceTable prevalence)
    {
        var size = (int)SizeClasses.Of(query.Headcount) - 1;
        var subject = ReadSubject(query);
        return new Inquiry
        {
            Query = query,
            Subject = subject,
            Prevalence = prevalence,
            Size = size,
            Neighbour = NeighbourOf(size, query.Headcount),
            Scarcity = ScarcityOf(query.Headcount),
            Covered = CoveredBy(query.Running),
            Hidden = HiddenBy(query),
            History = FirmHistory.Of(query.Signals, catalogue),
            Traits = TraitsOf(query, size, subject),
            Dismissed = CausesOf(query.Dismissals),
            Regions = RelationsTo(query.Region),
            Shifts = ShiftsOf(query),
            Places = PlacesOf(query),
            Sector = PracticeTable.SectorBit(catalogue, query.Sector),
            SectorHints = HintsOf(query),
            Peers = PeerGroup.Of(query.Headcount, query.ShiftShare),
        };
    }

    /// <summary>The same firm asking about something else.</summary>
    /// <param name="inquiry">The firm.</param>
    /// <param name="query">A query that differs from the one of the inquiry in nothing but topics and persona.</param>
    public Inquiry AskAbout(Inquiry inquiry, RecommendationQuery query)
    {
        var subject = ReadSubject(query);
        return inquiry with { Query = query, Subject = subject, Traits = TraitsOf(query, inquiry.Size, subject), Memo = new(inquiry.Memo) };
    }

    /// <summary>The same firm had it said something else about itself.</summary>
    /// <param name="inquiry">The firm.</param>
    /// <param name="query">A query that differs from the one of the inquiry in nothing but shares, sector and region.</param>
    public Inquiry AskOtherwise(Inquiry inquiry, RecommendationQuery query) => inquiry with
    {
        Query = query,
        Traits = TraitsOf(query, inquiry.Size, inquiry.Subject),
        Memo = new(inquiry.Memo),
        Regions = query.Region == inquiry.Query.Region ? inquiry.Regions : RelationsTo(query.Region),
        Shifts = ShiftsOf(query),
        Places = PlacesOf(query),
        Sector = PracticeTable.SectorBit(catalogue, query.Sector),
        SectorHints = HintsOf(query),
        Peers = PeerGroup.Of(query.Headcount, query.ShiftShare),
    };

    private static double[] ShiftsOf(RecommendationQuery query) => ShiftSuitability.ByKind(query.ShiftShare, query.MobileShare ?? 0);

    private static double[] PlacesOf(RecommendationQuery query) => query.MobileShare is { } share
        ? PlaceFit.ByKind(share)
        : PlaceFit.Unsaid(query.Sector is null ? null : SectorTraits.MobileShare(query.Sector));

    private static double[] HintsOf(RecommendationQuery query) => SectorFit.ByKind(query.Sector, query.MobileShare is not null);

    private int[] TraitsOf(RecommendationQuery query, int size, Subject subject) =>
        traits.Of(size, query.ShiftShare, query.MobileShare, query.Sector is null ? -1 : catalogue.Sectors.IndexOf(query.Sector), subject.Topics);

    private Subject ReadSubject(RecommendationQuery query)
    {
        var weights = new double[catalogue.Needs.Count];
        var sources = new NeedSource[weights.Length];
        var topics = ReadTopics(query.Topics, weights, sources);
        var persona = ReadPersona(query.Persona, weights, sources);
        return new Subject(topics, persona, NearOf(topics) & ~(topics | persona.All), weights, sources);
    }

    private ulong ReadTopics(IReadOnlyList<string> ids, double[] weights, NeedSource[] sources)
    {
        var mask = 0ul;
        for (var i = 0; i < ids.Count; i++)
        {
            var index = catalogue.Topics.IndexOf(ids[i]);
            if (index < 0 || (mask & (1ul << index)) != 0)
                continue;
            mask |= 1ul << index;
            Weigh(table.TopicNeeds[index], NeedSource.Topics, weights, sources);
        }

        return mask;
    }

    private ulong NearOf(ulong topics)
    {
        var near = 0ul;
        for (; topics != 0; topics &= topics - 1)
            near |= table.NearTopics[BitOperations.TrailingZeroCount(topics)];
        return near;
    }

    private PersonaTopics ReadPersona(string? id, double[] weights, NeedSource[] sources)
    {
        if (id is null || catalogue.Personas.IndexOf(id) is var index && index < 0)
            return default;
        Weigh(table.PersonaNeeds[index], NeedSource.Persona, weights, sources);
        return table.PersonaTopics[index];
    }

    private static void Weigh(NeedWeight[] needs, NeedSource source, double[] weights, NeedSource[] sources)
    {
        foreach (var (need, weight) in needs)
        {
            weights[need] = NeedStrength.Combine(weights[need], SourceWeight * weight * Math.Sqrt(weight));
            sources[need] |= source;
        }
    }

    private double[] CoveredBy(IReadOnlyCollection<string> running)
    {
        var covered = new double[catalogue.Needs.Count];
        if (running.Count == 0)
            return covered;
        Span<bool> seen = stackalloc bool[table.Count];
        foreach (var id in running)
        {
            var practice = catalogue.Practices.IndexOf(id);
            if (practice < 0 || seen[practice])
                continue;
            seen[practice] = true;
            foreach (var (need, share) in table.Needs[practice])
                covered[need] = NeedStrength.Combine(covered[need], share);
        }

        return covered;
    }

    private bool[] HiddenBy(RecommendationQuery query)
    {
        var hidden = new bool[table.Count];
        foreach (var id in query.Taken)
            Hide(id);
        foreach (var id in query.Running)
            Hide(id);
        for (var i = 0; i < query.Dismissals.Count; i++)
            Hide(query.Dismissals[i].Practice);
        return hidden;

        void Hide(string id)
        {
            if (catalogue.Practices.IndexOf(id) is >= 0 and var practice)
                hidden[practice] = true;
        }
    }

    private DismissedCauses CausesOf(IReadOnlyList<Dismissal> dismissals)
    {
        var causes = DismissedCauses.None;
        for (var i = 0; i < dismissals.Count; i++)
            causes |= dismissals[i].Cause switch
            {
                DismissalCause.Cost => DismissedCauses.Cost,
                DismissalCause.NoShift => IsAboutShifts(dismissals[i].Practice) ? DismissedCauses.NoShiftWork : DismissedCauses.NotInShifts,
                DismissalCause.TooSmall => DismissedCauses.TooSmall,
                DismissalCause.NotNow => DismissedCauses.NotNow,
                _ => DismissedCauses.None,
            };
        return causes;
    }

    private bool IsAboutShifts(string practice) =>
        catalogue.Practices.IndexOf(practice) is >= 0 and var index && table.ShiftWork[index] == ShiftWork.Needed;

    private RegionRelation[] RelationsTo(string? region)
    {
        var relations = new RegionRelation[table.RegionNames.Length];
        var place = Regions.Read(region);
        for (var i = 0; i < relations.Length; i++)
            relations[i] = place.RelateTo(table.RegionNames[i]);
        return relations;
    }

    private static double ScarcityOf(int headcount) =>
        LeastScarcity + ((1 - LeastScarcity) / Math.Sqrt(1 + (headcount / ScarcityScale)));

    /// <summary>Half-way between the typical head counts of two classes both count the same; well within one, hardly.</summary>
    private static (int Size, double Share) NeighbourOf(int size, int headcount)
    {
        var log = Math.Log(headcount);
        var neighbour = log < TypicalLogs[size] ? Math.Max(size - 1, 0) : Math.Min(size + 1, TypicalLogs.Length - 1);
        if (neighbour == size)
            return (size, 0);
        var way = (log - TypicalLogs[size]) / (TypicalLogs[neighbour] - TypicalLogs[size]);
        return (neighbour, Math.Min(16 * way * way * way * way * way, 0.5));
    }
}
