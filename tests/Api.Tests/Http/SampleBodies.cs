using Matchmaking.Api.Alliances;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Personas;
using Matchmaking.Api.Recommendations;
using Matchmaking.Api.Spotlights;
using Matchmaking.Api.Tables;

namespace Matchmaking.Api.Tests.Http;

/// <summary>One body of each kind with which nothing is wrong.</summary>
internal static class SampleBodies
{
    public const string Table = "id;name;headcount;shiftShare\nrouten-tabelle;Firma;40;0\n";

    private static readonly Dictionary<Type, string> Json = new()
    {
        [typeof(CompanyProfileBody)] = Requests.Profile(),
        [typeof(MeasureBody)] = """{"practice":"IK-05","state":"introduced","takeUp":"none"}""",
        [typeof(DismissalBody)] = """{"practice":"AZ-04","reason":"cost"}""",
        [typeof(ConsentBody)] = """{"given":true}""",
        [typeof(RecommendationBody)] = """{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"measures":[{"practice":"AZ-01","state":"lived"}],"limit":3}""",
        [typeof(CoverageBody)] = """{"measures":["AZ-04"],"headcount":40,"shiftShare":0.5}""",
        [typeof(AllianceProfileBody)] = """{"name":"Bündnis","city":"Duisburg","postalCodes":["47"],"needs":{"sizes":["small"]}}""",
        [typeof(SeatBody)] = """{"kind":"chamber","organisation":"Kammer","from":"2026-01-01"}""",
        [typeof(TermCorrectionBody)] = """{"term":0,"organisation":"Kammer"}""",
        [typeof(ReasonCorrectionBody)] = """{"entry":0,"reason":"Die Räume werden umgebaut."}""",
        [typeof(OfferBody)] = """{"state":"idea","title":"Notfallbetreuung","on":"2026-01-01"}""",
        [typeof(AllianceMeasureBody)] = """{"kind":"breakfast","on":"2026-01-01","title":"Frühstück"}""",
        [typeof(MemberBody)] = """{"since":"2026-01-01"}""",
        [typeof(ApproachBody)] = """{"company":"routen-betrieb","outcome":"met","on":"2026-01-01"}""",
        [typeof(TablePlanBody)] = """{"guests":25,"tables":6,"rounds":3,"together":[[3,7]],"apart":[[1,2]],"colleagues":[[10,11,12]],"seed":1}""",
        [typeof(SpotlightBody)] = """{"alliance":"routen-buendnis","offer":"notfallbetreuung"}""",
    };

    public static string For(Type contract) =>
        Json.TryGetValue(contract, out var body) ? body : throw new InvalidOperationException($"Say in {nameof(SampleBodies)} what a good {contract.Name} is.");
}
