using System.Globalization;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// Places that firms name, one word each. Complete for Duisburg's districts with an unmistakable name, for the districts
/// and larger towns of North Rhine-Westphalia and for the other states with their large cities; not a gazetteer.
/// </summary>
internal static class RegionNames
{
    public const string State = "NRW Nordrhein Westfalen Nordrheinwestfalen Ruhrgebiet Niederrhein Westphalia Münsterland Sauerland Ostwestfalen";

    public const string Duisburg = """
        Duisburg Walsum Vierlinden Overbruch Aldenrade Wehofen Fahrn Hamborn Röttgersbach Marxloh Obermarxloh Neumühl
        Meiderich Bruckhausen Beeckerwerth Laar Untermeiderich Mittelmeiderich Obermeiderich Homberg Ruhrort Baerl
        Hochheide Neuenkamp Kaßlerfeld Duissern Neudorf Dellviertel Hochfeld Wanheimerort Rheinhausen Hochemmerich
        Friemersheim Rumeln Kaldenhausen Bissingheim Wedau Wanheim Angerhausen Großenbaum Huckingen Hüttenheim
        Ungelsheim Mündelheim
        """;

    public const string CitiesOfTheState = """
        Köln Düsseldorf Dortmund Essen Bochum Wuppertal Bielefeld Bonn Münster Mönchengladbach Gelsenkirchen Aachen
        Krefeld Oberhausen Hagen Hamm Mülheim Leverkusen Solingen Herne Neuss Paderborn Bottrop Recklinghausen
        Remscheid Moers Siegen Gütersloh Witten Iserlohn Düren Ratingen Lünen Marl Velbert Minden Viersen Gladbeck
        Rheine Troisdorf Dorsten Detmold Arnsberg Castrop Rauxel Lüdenscheid Bocholt Dinslaken Lippstadt Kerpen
        Dormagen Grevenbroich Herford Bergheim Wesel Hürth Unna Langenfeld Euskirchen Stolberg Eschweiler Meerbusch
        Hilden Ahaus Kamp Lintfort Kleve Kevelaer Geldern Goch Rheinberg Voerde Xanten Emmerich Rees Hünxe Schermbeck
        Hattingen Ahlen Coesfeld Borken Warendorf Steinfurt Soest Olpe Höxter Lippe Mettmann Heinsberg Erkrath
        """;

    public const string OutsideTheState = """
        Bayern Baden Württemberg Berlin Brandenburg Bremen Hamburg Hessen Mecklenburg Vorpommern Niedersachsen Pfalz
        Saarland Sachsen Anhalt Holstein Schleswig Thüringen Bavaria Saxony Thuringia Hesse
        München Munich Stuttgart Frankfurt Leipzig Dresden Hannover Nürnberg Mannheim Karlsruhe Augsburg Wiesbaden
        Braunschweig Kiel Chemnitz Magdeburg Freiburg Mainz Lübeck Erfurt Rostock Kassel Saarbrücken Potsdam Ludwigshafen
        Oldenburg Osnabrück Heidelberg Darmstadt Regensburg Ingolstadt Würzburg Wolfsburg Ulm Heilbronn Göttingen
        Reutlingen Koblenz Bremerhaven Jena Trier Cottbus Hildesheim Schwerin Bamberg Passau Konstanz Emden
        """;

    /// <summary>Duisburg has the postal codes 47051 to 47279; Moers and Krefeld follow above.</summary>
    public static bool IsInDuisburg(string postalCode) => Number(postalCode) is >= 47051 and <= 47279;

    /// <summary>The areas of the post that lie in the state, apart from single towns at its borders.</summary>
    public static bool IsInState(string postalCode) => (Number(postalCode) / 1000) switch
    {
        32 or 33 or 40 or 41 or 42 or 44 or 45 or 46 or 47 or 50 or 51 or 52 or 53 or 57 or 58 or 59 => true,
        48 => Number(postalCode) is < 48455 or > 48531,
        _ => false,
    };

    private static int Number(string postalCode) => int.Parse(postalCode, CultureInfo.InvariantCulture);
}
