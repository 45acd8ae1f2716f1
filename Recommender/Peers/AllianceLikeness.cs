using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Peers;

/// <summary>How alike two alliances are, 0 to 1: the sum of six parts.</summary>
internal static class AllianceLikeness
{
    private const double RegionWeight = 0.3;
    private const double MembersWeight = 0.25;
    private const double TopicsWeight = 0.2;
    private const double SectorsWeight = 0.1;
    private const double SizesWeight = 0.1;

    /// <summary>Names of districts are shared by neighbours, and now and then by chance.</summary>
    private const double DistrictsWeight = 0.05;

    /// <summary>City and mixed, or mixed and rural, are half alike.</summary>
    private const double Neighbouring = 0.5;

    /// <summary>The part of what the number of members can add from which it is worth a sentence.</summary>
    private const double WorthSaying = 0.6;

    /// <summary>An alliance with ten times as many members works in another way.</summary>
    private static readonly double FarInMembers = Math.Log(10);

    public static double Of(AllianceExperience one, AllianceExperience other) =>
        Region(one, other)
        + Members(one, other)
        + Shared(TopicsWeight, one.WantedTopics, other.WantedTopics)
        + Shared(SectorsWeight, one.WantedSectors, other.WantedSectors)
        + Shared(SizesWeight, Names(one), Names(other))
        + Shared(DistrictsWeight, one.WantedDistricts, other.WantedDistricts);

    /// <summary>The weightiest first.</summary>
    public static IReadOnlyList<Reason> Reasons(AllianceExperience one, AllianceExperience other)
    {
        var said = new List<(double Value, Reason Reason)>();
        if (one.Region is not null && one.Region == other.Region)
            said.Add((RegionWeight, new Reason(PeerCodes.RegionType, ["regionType"], [NameOf(other.Region.Value)])));
        if (Members(one, other) is var members && members >= WorthSaying * MembersWeight)
            said.Add((members, new Reason(PeerCodes.Members, ["members"], [])));
        Say(PeerCodes.WantedTopic, TopicsWeight, one.WantedTopics, other.WantedTopics);
        Say(PeerCodes.WantedSector, SectorsWeight, one.WantedSectors, other.WantedSectors);
        Say(PeerCodes.WantedSize, SizesWeight, Names(one), Names(other));
        Say(PeerCodes.WantedDistrict, DistrictsWeight, one.WantedDistricts, other.WantedDistricts);
        return [.. said.OrderByDescending(each => each.Value).Select(each => each.Reason)];

        void Say(string code, double weight, IReadOnlyCollection<string> ours, IReadOnlyCollection<string> theirs)
        {
            var shared = ours.Intersect(theirs).Order(StringComparer.Ordinal).ToList();
            foreach (var id in shared)
                said.Add((Shared(weight, ours, theirs) / shared.Count, new Reason(code, ["wanted"], [id])));
        }
    }

    private static double Region(AllianceExperience one, AllianceExperience other)
    {
        if (one.Region is not { } ours || other.Region is not { } theirs)
            return 0;
        return Math.Abs((int)ours - (int)theirs) switch
        {
            0 => RegionWeight,
            1 => RegionWeight * Neighbouring,
            _ => 0,
        };
    }

    private static double Members(AllianceExperience one, AllianceExperience other)
    {
        // One more, so that an alliance that is about to begin has a size too.
        var apart = Math.Abs(Math.Log((one.Members + 1.0) / (other.Members + 1.0)));
        return MembersWeight * Math.Max(0, 1 - (apart / FarInMembers));
    }

    private static double Shared(double weight, IReadOnlyCollection<string> ours, IReadOnlyCollection<string> theirs)
    {
        var all = ours.Union(theirs).Count();
        return all == 0 ? 0 : weight * ours.Intersect(theirs).Count() / all;
    }

    private static string[] Names(AllianceExperience alliance) => [.. alliance.WantedSizes.Select(Population.Names.Size)];

    private static string NameOf(RegionType region) => region switch
    {
        RegionType.City => "city",
        RegionType.Mixed => "mixed",
        _ => "rural",
    };
}
