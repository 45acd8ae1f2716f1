using FsCheck;
using FsCheck.Fluent;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Tests.Serving;

/// <summary>Random but plausible questions over the shipped catalogue, the borders of rules among them.</summary>
internal static class Profiles
{
    private static readonly PracticeCatalogue Catalogue = Shipped.Catalogue;

    private static readonly string?[] Places = [null, null, "Duisburg", "47119 Duisburg-Ruhrort", "Essen", "NRW", "München", "Irgendwo"];

    public static Arbitrary<RecommendationQuery> Any { get; } = Query().ToArbitrary();

    /// <summary>Checks a rule on many profiles, the same ones in every run; a broken rule names its profile.</summary>
    public static void AllKeep(Action<RecommendationQuery> rule, int profiles = 10_000) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(profiles).WithReplay(2026, 1121).WithQuietOnSuccess(true),
        Prop.ForAll(Any, rule));

    private static Gen<RecommendationQuery> Query() =>
        from headcount in Headcount()
        from shiftShare in Share()
        from mobileShare in OrNull(Share())
        from sector in OrNull(OneOf(Catalogue.Sectors.Select(sector => sector.Id)))
        from persona in OrNull(OneOf(Catalogue.Personas.Select(persona => persona.Id)))
        from topics in Some(Catalogue.Topics.Select(topic => topic.Id), 3)
        from region in Gen.Elements(Places)
        from running in Some(Catalogue.Practices.Select(practice => practice.Id), 12)
        from planned in Some(Catalogue.Practices.Select(practice => practice.Id), 4)
        from dismissed in Dismissals()
        from limit in Gen.Elements(1, 3, 10, 10, 25, 200)
        select new RecommendationQuery
        {
            Headcount = headcount,
            ShiftShare = shiftShare,
            MobileShare = mobileShare,
            Sector = sector?.Value,
            Persona = persona?.Value,
            Topics = topics,
            Region = region,
            Running = running,
            Taken = [.. running.Concat(planned).Distinct()],
            Dismissals = dismissed,
            On = Shipped.Today,
            Limit = limit,
        };

    private static Gen<int> Headcount() => Gen.Frequency(
        (4, Gen.Choose(1, 60)),
        (3, Gen.Choose(61, 400)),
        (1, Gen.Choose(401, 1_000_000)),
        (2, Gen.Elements(1, 9, 10, 15, 16, 25, 26, 45, 46, 49, 50, 200, 201, 249, 250, 1_000_000)));

    private static Gen<double> Share() => Gen.Frequency(
        (3, Gen.Choose(0, 100).Select(percent => percent / 100.0)),
        (1, Gen.Elements(0, 0.2, 0.69999, 0.7, 1)));

    private static Gen<Id> OneOf(IEnumerable<string> ids) => Gen.Elements(ids.Select(id => new Id(id)).ToArray());

    private static Gen<double?> OrNull(Gen<double> some) =>
        Gen.Frequency((1, Gen.Constant<double?>(null)), (2, some.Select(value => (double?)value)));

    private static Gen<Id?> OrNull(Gen<Id> some) =>
        Gen.Frequency((1, Gen.Constant<Id?>(null)), (1, some.Select(value => (Id?)value)));

    private static Gen<string[]> Some(IEnumerable<string> ids, int most) =>
        from count in Gen.Choose(0, most)
        from chosen in Gen.Elements(ids.ToArray()).ArrayOf(count)
        select chosen.Distinct().ToArray();

    private static Gen<Dismissal[]> Dismissals() =>
        from practices in Some(Catalogue.Practices.Select(practice => practice.Id), 2)
        from cause in Gen.Elements(Enum.GetValues<DismissalCause>())
        select practices.Select(practice => new Dismissal(practice, cause)).ToArray();

    internal sealed record Id(string Value);
}
