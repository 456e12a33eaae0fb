using System.Net;

namespace LocalGoals.Exchange.Remote;

/// <summary>
/// Which addresses anyone may reach, by the registries of special-purpose addresses
/// (<see href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA</see>). Those of a local network, of a machine
/// itself or of a cloud's own services are none.
/// </summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Within the one block that is public: protocols, tunnels that hold other addresses, examples.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]).Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork Version6 = IPNetwork.Parse("2000::/3");

    public static bool Has(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var known = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || Version6.Contains(address);
        return known && !NotPublic.Any(network => network.Contains(address));
    }
}
