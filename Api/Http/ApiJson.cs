using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Api.Alliances;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Companies.Import;
using Matchmaking.Api.Health;
using Matchmaking.Api.Partners;
using Matchmaking.Api.Personas;
using Matchmaking.Api.Practices;
using Matchmaking.Api.Problems;
using Matchmaking.Api.Recommendations;
using Matchmaking.Api.Spotlights;
using Matchmaking.Api.Tables;
using Matchmaking.Api.Training;

namespace Matchmaking.Api.Http;

/// <summary>How every request is read (strictly) and every answer is written.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(CompanyProfileBody))]
[JsonSerializable(typeof(MeasureBody))]
[JsonSerializable(typeof(DismissalBody))]
[JsonSerializable(typeof(ConsentBody))]
[JsonSerializable(typeof(RecommendationBody))]
[JsonSerializable(typeof(CoverageBody))]
[JsonSerializable(typeof(TablePlanBody))]
[JsonSerializable(typeof(CompanyAnswer))]
[JsonSerializable(typeof(Paged<CompanySummaryAnswer>))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(RecommendationsAnswer))]
[JsonSerializable(typeof(RecommendationCard))]
[JsonSerializable(typeof(LiveModelAnswer))]
[JsonSerializable(typeof(SignalsAnswer))]
[JsonSerializable(typeof(TrainingAnswer))]
[JsonSerializable(typeof(PracticeAnswer))]
[JsonSerializable(typeof(Paged<PracticeSummaryAnswer>))]
[JsonSerializable(typeof(Paged<PersonaAnswer>))]
[JsonSerializable(typeof(CoverageAnswer))]
[JsonSerializable(typeof(DrawAnswer))]
[JsonSerializable(typeof(CompanyPersonasAnswer))]
[JsonSerializable(typeof(AllianceProfileBody))]
[JsonSerializable(typeof(SeatBody))]
[JsonSerializable(typeof(TermCorrectionBody))]
[JsonSerializable(typeof(OfferBody))]
[JsonSerializable(typeof(ReasonCorrectionBody))]
[JsonSerializable(typeof(AllianceMeasureBody))]
[JsonSerializable(typeof(MemberBody))]
[JsonSerializable(typeof(ApproachBody))]
[JsonSerializable(typeof(SpotlightBody))]
[JsonSerializable(typeof(AllianceAnswer))]
[JsonSerializable(typeof(Paged<AllianceSummaryAnswer>))]
[JsonSerializable(typeof(PipelineAnswer))]
[JsonSerializable(typeof(PartnersAnswer))]
[JsonSerializable(typeof(GapsAnswer))]
[JsonSerializable(typeof(KnowHowAnswer))]
[JsonSerializable(typeof(PeersAnswer))]
[JsonSerializable(typeof(SpotlightAnswer))]
[JsonSerializable(typeof(SpotlightSuggestionsAnswer))]
[JsonSerializable(typeof(TablePlanAnswer))]
[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(LiveAnswer))]
[JsonSerializable(typeof(ReadyAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    static ApiJson() => Default = new ApiJson(Written(new JsonSerializerOptions(s_defaultOptions)));

    /// <summary>Umlauts are written as they are: the answers are declared as JSON in UTF-8 and never put into HTML.</summary>
    public static JsonSerializerOptions Written(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }
}
