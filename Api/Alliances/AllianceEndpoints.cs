using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Alliances;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Alliances;

/// <summary>An alliance, who coordinates it, who belongs to it, what it offers and has done.</summary>
internal static class AllianceEndpoints
{
    private const int StandardPage = 50;

    public static void MapAlliances(this IEndpointRouteBuilder endpoints)
    {
        var alliances = endpoints.MapGroup("/api/alliances").WithTags("Alliances").RefusesUnusableRequests().TagsVersions();
        alliances.MapGet("", List).WithSummary("All alliances, in the order of their ids");
        alliances.MapPut("{id}", Describe).WithSummary("Creates an alliance or replaces its profile");
        alliances.MapGet("{id}", Get).WithSummary("Profile, seats, offers, measures with counts, members, published facts");
        alliances.MapPut("{id}/seats/{seat}", FillSeat).WithSummary("Gives a seat to an organisation");
        alliances.MapDelete("{id}/seats/{seat}", VacateSeat).WithSummary("Sets the last day on which a seat is held; today when not named");
        alliances.MapPost("{id}/seats/{seat}/corrections", RenameTerm).WithSummary("Corrects the name in a term, also in one that has ended");
        alliances.MapPut("{id}/offers/{offer}", RecordOffer).WithSummary("Begins an offer, moves it or changes what is told of it");
        alliances.MapPost("{id}/offers/{offer}/corrections", RewordReason).WithSummary("Corrects why an offer paused, also in an earlier entry");
        alliances.MapPut("{id}/measures/{measure}", RecordMeasure).WithSummary("Records a training, breakfast, checklist, signature or project, or corrects it");
        alliances.MapDelete("{id}/measures/{measure}", RemoveMeasure).WithSummary("Takes out what was recorded by mistake");
        alliances.MapPut("{id}/members/{company}", AdmitMember).WithSummary("Makes a company a member, or corrects since when it is one");
        alliances.MapDelete("{id}/members/{company}", EndMembership).WithSummary("Sets the last day of a membership; today when not named");
        alliances.MapGet("{id}/pipeline", Pipeline).WithSummary("Conversations with companies, newest first");
        alliances.MapPost("{id}/pipeline", RecordApproach).WithSummary("Records how a conversation with a company ended");
    }

    private static async Task<Ok<Paged<AllianceSummaryAnswer>>> List(Limit? limit, AllianceCursor? cursor, IGrainFactory grains)
    {
        var page = await grains.GetAllianceDirectory().Page(cursor?.After, limit.Or(StandardPage));
        return TypedResults.Ok(new Paged<AllianceSummaryAnswer>([.. page.Items.Select(AllianceSummaryAnswer.From)], page.Next));
    }

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> Describe(
        AllianceKey id,
        Body<AllianceProfileBody> body,
        VersionCondition condition,
        IdempotencyKey key,
        Reader reader,
        IGrainFactory grains,
        AllianceAnswers answers)
    {
        var alliance = grains.GetAlliance(id.Alliance);
        // Nobody takes an alliance away, so one that exists now exists in a moment.
        if (condition.MustExist && (await alliance.Get()).Refusal is not null)
            return AllianceAnswers.ProblemOf(AllianceRefusal.Overtaken);
        var request = new DescribeAlliance(body.Value.ToProfile(), key.OperationId) { ExpectedVersion = condition.Expected };
        return await answers.Of(await alliance.Describe(request), reader);
    }

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> Get(
        AllianceKey id, Reader reader, IGrainFactory grains, AllianceAnswers answers) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).Get(), reader);

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> FillSeat(
        AllianceKey id, SlugKey seat, Body<SeatBody> body, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).FillSeat(body.Value.ToRequest(seat.Value, key.OperationId) with { ExpectedVersion = condition.Expected }), reader, body.Value.Texts());

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> VacateSeat(
        AllianceKey id, SlugKey seat, Day? until, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers, Today today) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).VacateSeat(new VacateSeat(seat.Value, until?.Value ?? today.Day, key.OperationId) { ExpectedVersion = condition.Expected }), reader);

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> RenameTerm(
        AllianceKey id, SlugKey seat, Body<TermCorrectionBody> body, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).RenameTerm(body.Value.ToRequest(seat.Value, key.OperationId) with { ExpectedVersion = condition.Expected }), reader, body.Value.Texts());

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> RewordReason(
        AllianceKey id, SlugKey offer, Body<ReasonCorrectionBody> body, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).RewordReason(body.Value.ToRequest(offer.Value, key.OperationId) with { ExpectedVersion = condition.Expected }), reader, body.Value.Texts());

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> RecordOffer(
        AllianceKey id, SlugKey offer, Body<OfferBody> body, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).RecordOffer(body.Value.ToRequest(offer.Value, key.OperationId) with { ExpectedVersion = condition.Expected }), reader, body.Value.Texts());

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> RecordMeasure(
        AllianceKey id, SlugKey measure, Body<AllianceMeasureBody> body, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).RecordMeasure(body.Value.ToRequest(measure.Value, key.OperationId) with { ExpectedVersion = condition.Expected }), reader, body.Value.Texts());

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> RemoveMeasure(
        AllianceKey id, SlugKey measure, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).RemoveMeasure(new RemoveAllianceMeasure(measure.Value, key.OperationId) { ExpectedVersion = condition.Expected }), reader);

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> AdmitMember(
        AllianceKey id, SlugKey company, Body<MemberBody> body, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers, Today today) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).AdmitMember(new AdmitMember(company.Value, today.Or(body.Value.Since), key.OperationId) { ExpectedVersion = condition.Expected }), reader);

    private static async Task<Results<Ok<AllianceAnswer>, ProblemResult>> EndMembership(
        AllianceKey id, SlugKey company, Day? until, VersionCondition condition, IdempotencyKey key, Reader reader, IGrainFactory grains, AllianceAnswers answers, Today today) =>
        await answers.Of(await grains.GetAlliance(id.Alliance).EndMembership(new EndMembership(company.Value, until?.Value ?? today.Day, key.OperationId) { ExpectedVersion = condition.Expected }), reader);

    private static async Task<Results<Ok<PipelineAnswer>, ProblemResult>> Pipeline(AllianceKey id, IGrainFactory grains, AllianceAnswers answers) =>
        await answers.PipelineOf(await grains.GetAlliance(id.Alliance).Get());

    private static async Task<Results<Ok<PipelineAnswer>, ProblemResult>> RecordApproach(
        AllianceKey id, Body<ApproachBody> body, VersionCondition condition, IdempotencyKey key, IGrainFactory grains, AllianceAnswers answers, Today today)
    {
        var approach = new Approach(body.Value.Company!, AllianceNames.ApproachOutcomes.Parse(body.Value.Outcome!), today.Or(body.Value.On));
        return await answers.PipelineOf(await grains.GetAlliance(id.Alliance).RecordApproach(new RecordApproach(approach, key.OperationId) { ExpectedVersion = condition.Expected }));
    }
}
