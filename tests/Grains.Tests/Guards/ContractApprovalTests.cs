using System.Runtime.CompilerServices;

namespace Matchmaking.Grains.Tests.Guards;

/// <summary>A change of a contract is seen by whoever reads the change, and is never an accident.</summary>
public sealed class ContractApprovalTests
{
    [Fact]
    public async Task The_contracts_are_the_approved_ones()
    {
        var received = ContractText.Write();
        var approvedFile = Path.Combine(Folder(), "Approved", "contracts.txt");
        var receivedFile = Path.ChangeExtension(approvedFile, "received.txt");
        var approved = File.Exists(approvedFile) ? await File.ReadAllTextAsync(approvedFile) : "";

        if (received == approved)
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(receivedFile)!);
        await File.WriteAllTextAsync(receivedFile, received);
        Assert.Fail($"The contracts changed. Numbers and names that were released stay for ever. If the change is meant: mv {receivedFile} {approvedFile}");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
