using Matchmaking.Api.Tables;

namespace Matchmaking.Api.Tests.Tables;

public sealed class GuestListsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("3-7, 4-9", "3 7 | 4 9")]
    [InlineData("3–7; 4 + 9 + 12", "3 7 | 4 9 12")]
    [InlineData("3 7\n4/9", "3 7 | 4 9")]
    [InlineData("3 und 7, 4 and 9", "3 7 | 4 9")]
    [InlineData("1 bis 4, 7 to 9", "1 2 3 4 | 7 8 9")]
    [InlineData("1...3-20", "1 2 3 20")]
    [InlineData(" 3 - 7 ,, ", "3 7")]
    public void Groups_are_read_as_people_type_them(string text, string expected)
    {
        var read = GuestLists.Read(text, 25);

        Assert.Null(read.Fault);
        Assert.Equal(expected, string.Join(" | ", read.Lists.Select(list => string.Join(' ', list))));
    }

    [Theory]
    [InlineData("Erika und Paul", "Unreadable")]
    [InlineData("3-7, x", "Unreadable")]
    [InlineData("9 bis 4", "Unreadable")]
    [InlineData("3--7", "Unreadable")]
    [InlineData("-7", "Unreadable")]
    [InlineData("3-99999999999", "Unreadable")]
    [InlineData("3", "OneGuest")]
    [InlineData("3-3", "OneGuest")]
    [InlineData("3-26", "NoSuchGuest")]
    [InlineData("0-3", "NoSuchGuest")]
    [InlineData("20 bis 9999", "NoSuchGuest")]
    [InlineData("9998 bis 9999", "OneGuest")]
    public void What_cannot_be_meant_is_named(string text, string fault)
    {
        var read = GuestLists.Read(text, 25);

        Assert.Equal(fault, read.Fault?.Key);
        Assert.Empty(read.Lists);
    }

    [Fact]
    public void There_may_be_many_wishes_but_not_any_number()
    {
        Assert.Null(GuestLists.Read(string.Join(',', Enumerable.Repeat("3-7", 200)), 25).Fault);
        Assert.Equal("TooMany", GuestLists.Read(string.Join(',', Enumerable.Repeat("3-7", 201)), 25).Fault?.Key);
    }
}
