using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Matchmaking.Api.Tests;

[Collection(ApiCollection.Name)]
public sealed class OpenApiTests(ApiFixture api)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_is_the_approved_one()
    {
        var received = JsonSerializer.Serialize(JsonDocument.Parse(await api.German.GetStringAsync("/openapi/v1.json")).RootElement, Indented) + "\n";
        var approvedFile = Path.Combine(Folder(), "Approved", "openapi.json");
        var receivedFile = Path.ChangeExtension(approvedFile, "received.json");
        var approved = File.Exists(approvedFile) ? await File.ReadAllTextAsync(approvedFile) : "";

        if (received == approved)
        {
            File.Delete(receivedFile);
            return;
        }

        await File.WriteAllTextAsync(receivedFile, received);
        Assert.Fail($"The OpenAPI document changed. Compare, and if the change is meant: mv {receivedFile} {approvedFile}");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
