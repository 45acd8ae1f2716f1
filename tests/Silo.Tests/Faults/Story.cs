using System.Text.Json;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Spotlights;
using Matchmaking.Grains.Interfaces.Training;
using Orleans;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>One grain of a kind is changed in every way there is; each step writes at least once.</summary>
/// <param name="State">Name under which the kind is stored.</param>
/// <param name="IdOf">A different id for each number from 0.</param>
/// <param name="KeyOf">Grain key of an id.</param>
/// <param name="Read">The grain as callers see it, as text; empty before its first change.</param>
/// <param name="Steps">Each answers what the caller sees, as text, under the name of the grain's method.</param>
public sealed record Story(
    string State,
    Func<int, string> IdOf,
    Func<string, string> KeyOf,
    Func<IGrainFactory, string, Task<string>> Read,
    IReadOnlyList<Step> Steps)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    public static IReadOnlyList<Story> All { get; } = [Company(), Alliance(), Spotlight(), Models()];

    /// <summary>What has to be there before the first step.</summary>
    public Func<IGrainFactory, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    private static Story Company()
    {
        return new Story("company", number => $"company-{number}", id => CompanyId.Parse(id).Key, async (grains, id) => Text(await Of(grains, id).Get(), id),
        [
            Step(nameof(ICompanyGrain.Describe), company => company.Describe(new DescribeCompany(TestFirms.Profile, "describe"))),
            Step(nameof(ICompanyGrain.RecordMeasure), company => company.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Planned, OperationId = "plan" })),
            Step(nameof(ICompanyGrain.RecordMeasure), company => company.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Introduced, TakeUp = TakeUp.Some, OperationId = "introduce" })),
            Step(nameof(ICompanyGrain.Dismiss), company => company.Dismiss(new DismissPractice("AZ-04", DismissalReason.Cost, "dismiss"))),
            Step(nameof(ICompanyGrain.UndoDismissal), company => company.UndoDismissal(new UndoDismissal("AZ-04", "undo"))),
            new(nameof(ICompanyGrain.Remove), async (grains, id) => Text(await Of(grains, id).Remove(new RemoveCompany("remove")), id)),
            Step(nameof(ICompanyGrain.Restore), company => company.Restore(new RestoreCompany("restore"))),
            Step(nameof(ICompanyGrain.SetConsent), company => company.SetConsent(new SetConsent(ConsentPurpose.ShowToPeers, true, "consent"))),
            Step(nameof(ICompanyGrain.Describe), company => company.Describe(new DescribeCompany(TestFirms.Profile with { Headcount = 41 }, "grow"))),
            new(nameof(ICompanyGrain.Import), async (grains, id) => Text(await Of(grains, id).Import(new ImportCompany { Profile = TestFirms.Profile with { Headcount = 42 }, OperationId = "import" }), id)),
        ]);

        static ICompanyGrain Of(IGrainFactory grains, string id) => grains.GetCompany(CompanyId.Parse(id));

        static Step Step(string method, Func<ICompanyGrain, Task<Outcome<CompanyView, CompanyRefusal>>> change) =>
            new(method, async (grains, id) => Text(await change(Of(grains, id)), id));
    }

    private static Story Alliance()
    {
        return new Story("alliance", number => $"alliance-{number}", id => AllianceId.Parse(id).Key, async (grains, id) => Text(await Of(grains, id).Get(), id),
        [
            Step(nameof(IAllianceGrain.Describe), alliance => alliance.Describe(new DescribeAlliance(new AllianceProfile { Name = "Beispielbündnis" }, "describe"))),
            Step(nameof(IAllianceGrain.FillSeat), alliance => alliance.FillSeat(new FillSeat { Seat = "city", Kind = OrganisationKind.Municipality, Organisation = "Stadt", From = Today, OperationId = "seat" })),
            Step(nameof(IAllianceGrain.VacateSeat), alliance => alliance.VacateSeat(new VacateSeat("city", Today.AddMonths(2), "vacate"))),
            Step(nameof(IAllianceGrain.RecordOffer), alliance => alliance.RecordOffer(new RecordOffer { Offer = "training", State = OfferState.Running, Title = "Ausbildung", OperationId = "offer" })),
            Step(nameof(IAllianceGrain.RecordOffer), alliance => alliance.RecordOffer(new RecordOffer { Offer = "training", State = OfferState.Paused, Reason = "Sommer", OperationId = "pause" })),
            Step(nameof(IAllianceGrain.RewordReason), alliance => alliance.RewordReason(new RewordReason("training", 1, "Sommerpause", "reword"))),
            Step(nameof(IAllianceGrain.RenameTerm), alliance => alliance.RenameTerm(new RenameTerm("city", 0, "Jugendamt", "rename"))),
            Step(nameof(IAllianceGrain.RecordMeasure), alliance => alliance.RecordMeasure(new RecordAllianceMeasure(new AllianceMeasure { Id = "spring", Kind = AllianceMeasureKind.GuideTraining, On = Today, Figure = 12 }, "training"))),
            Step(nameof(IAllianceGrain.RecordMeasure), alliance => alliance.RecordMeasure(new RecordAllianceMeasure(new AllianceMeasure { Id = "holidays", Kind = AllianceMeasureKind.Project, On = Today, Until = Today.AddMonths(1), Title = "Ferien" }, "project"))),
            Step(nameof(IAllianceGrain.RemoveMeasure), alliance => alliance.RemoveMeasure(new RemoveAllianceMeasure("spring", "remove"))),
            Step(nameof(IAllianceGrain.AdmitMember), alliance => alliance.AdmitMember(new AdmitMember("metallbau-nord", Today, "admit"))),
            Step(nameof(IAllianceGrain.EndMembership), alliance => alliance.EndMembership(new EndMembership("metallbau-nord", Today, "end"))),
            Step(nameof(IAllianceGrain.RecordApproach), alliance => alliance.RecordApproach(new RecordApproach(new Approach("baeckerei-sued", ApproachOutcome.Met, Today), "approach"))),
            Step(nameof(IAllianceGrain.ForgetCompany), alliance => alliance.ForgetCompany("baeckerei-sued")),
        ])
        {
            Prepare = async grains =>
            {
                foreach (var company in new[] { "metallbau-nord", "baeckerei-sued" })
                    await grains.GetCompany(CompanyId.Parse(company)).Describe(new DescribeCompany(TestFirms.Profile, "describe"));
            },
        };

        static IAllianceGrain Of(IGrainFactory grains, string id) => grains.GetAlliance(AllianceId.Parse(id));

        static Step Step(string method, Func<IAllianceGrain, Task<Outcome<AllianceView, AllianceRefusal>>> change) =>
            new(method, async (grains, id) => Text(await change(Of(grains, id)), id));
    }

    private static Story Spotlight()
    {
        return new Story("spotlight", number => SpotlightMonth.Of(Today.AddMonths(number + 1)).ToString(), id => Month(id).Key, async (grains, id) => Text(await grains.GetSpotlight(Month(id)).Get(), id),
        [
            Step(new PickSpotlight("presented", "one", "first")),
            Step(new PickSpotlight("presented", "two", "second")),
        ])
        {
            Prepare = async grains =>
            {
                var alliance = grains.GetAlliance(AllianceId.Parse("presented"));
                await alliance.Describe(new DescribeAlliance(new AllianceProfile { Name = "Beispielbündnis" }, "describe"));
                foreach (var offer in new[] { "one", "two" })
                    await alliance.RecordOffer(new RecordOffer { Offer = offer, State = OfferState.Running, Title = offer, Practice = "BU-05", Published = true, OperationId = offer });
            },
        };

        static SpotlightMonth Month(string id) => SpotlightMonth.TryParse(id, out var month) ? month : throw new FormatException(id);

        static Step Step(PickSpotlight pick) =>
            new(nameof(ISpotlightGrain.Pick), async (grains, id) => Text(await grains.GetSpotlight(Month(id)).Pick(pick), id));
    }

    private static Story Models()
    {
        return new Story("models", number => $"registry-{number}", id => "models." + id, async (grains, id) => JsonSerializer.Serialize(await Of(grains, id).Get()),
        [
            Step(nameof(IModelRegistryGrain.Report), registry => registry.Report(new ReportTraining(new TrainingRun { Version = "aa", Watermark = 1 }, "first"))),
            Step(nameof(IModelRegistryGrain.Report), registry => registry.Report(new ReportTraining(new TrainingRun { Watermark = 2, Objections = [ModelObjection.NotBetterThanContent] }, "second"))),
            Step(nameof(IModelRegistryGrain.Report), registry => registry.Report(new ReportTraining(new TrainingRun { Version = "bb", Watermark = 3 }, "third"))),
            Step(nameof(IModelRegistryGrain.RollBack), registry => registry.RollBack(new RollBackModel("back"))),
            Step(nameof(IModelRegistryGrain.Allow), registry => registry.Allow(new AllowModels("allow"))),
        ]);

        static IModelRegistryGrain Of(IGrainFactory grains, string id) => grains.GetGrain<IModelRegistryGrain>("models." + id);

        static Step Step(string method, Func<IModelRegistryGrain, Task<Outcome<ModelRegistryView, ModelRefusal>>> change) =>
            new(method, async (grains, id) => Text(await change(Of(grains, id)), id));
    }

    /// <summary>Without the id, so that grains of different keys can be compared.</summary>
    private static string Text<TValue, TRefusal>(Outcome<TValue, TRefusal> outcome, string id)
        where TValue : class
        where TRefusal : struct, Enum =>
        outcome.Value is { } value ? JsonSerializer.Serialize(value).Replace($"\"{id}", "\"ID", StringComparison.Ordinal) : $"{outcome.Refusal}";
}

/// <summary>One request, by the name of the method that answers it.</summary>
public sealed record Step(string Method, Func<IGrainFactory, string, Task<string>> Take);
