/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

import java.util.List;

/**
 * A topic of {@code deploy/topics.yaml} as the generator needs it: which texts are about it is
 * known by construction, so only the filters are repeated here. A test holds the two together.
 *
 * @param channels the channels it is limited to; empty = all
 * @param regions the townships it is limited to; empty = all, and then a post without a region
 *     counts
 */
public record Topic(String id, List<String> channels, List<String> regions) {
    public static final Topic WATER = of("water-outage");
    public static final Topic CANTEEN = of("school-canteen");
    public static final Topic ROADS = of("road-works");
    public static final Topic INSURANCE = of("medical-insurance");
    public static final Topic FLOOD = of("flood-warning");
    public static final Topic BUSES = of("bus-routes");
    static final Topic GARBAGE = new Topic("garbage", List.of(), List.of("云汀街道", "鹭渚镇"));
    public static final Topic NOISE = new Topic("noise", List.of("hotline", "forum"), List.of());
    public static final Topic LAKE = of("east-lake");
    public static final Topic PARK = of("park-opening");

    public static final List<Topic> ALL =
            List.of(WATER, CANTEEN, ROADS, INSURANCE, FLOOD, BUSES, GARBAGE, NOISE, LAKE, PARK);

    private static Topic of(String id) {
        return new Topic(id, List.of(), List.of());
    }

    /** Whether an original from this channel and township, about the topic's matter, is counted. */
    public boolean admits(String channel, String region) {
        return (channels.isEmpty() || channels.contains(channel))
                && (regions.isEmpty() || (region != null && regions.contains(region)));
    }
}
