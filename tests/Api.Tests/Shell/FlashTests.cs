using Matchmaking.Api.Shell;
using Microsoft.AspNetCore.DataProtection;

namespace Matchmaking.Api.Tests.Shell;

public sealed class FlashTests
{
    private static readonly Flash Flash = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_note_is_read_where_it_was_meant() =>
        Assert.Equal(("saved", "AZ-04"), Flash.Open("baecker", Flash.Seal("baecker", "saved", "AZ-04")));

    [Fact]
    public void A_note_without_a_value_is_a_note() =>
        Assert.Equal(("described", ""), Flash.Open("baecker", Flash.Seal("baecker", "described", "")));

    [Fact]
    public void A_note_about_one_company_says_nothing_about_another() =>
        Assert.Null(Flash.Open("metzger", Flash.Seal("baecker", "saved", "AZ-04")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("saved AZ-04")]
    [InlineData("Zm9v")]
    public void What_nobody_sealed_says_nothing(string? note) => Assert.Null(Flash.Open("baecker", note));
}
