/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which town of the county a place lies in, as the county wrote it down. One place a line, then its
 * town; what follows # is a comment. A region that lies in none, such as the county itself, has a
 * dash there: it is counted under its own name, and no text is about it for naming it.
 *
 * <pre>
 * 鹭渚小学 鹭渚镇
 * 东湖     云汀街道
 * 云汀县   -
 * </pre>
 *
 * <p>Immutable.
 */
public final class Gazetteer {
    /** An empty one. */
    public static final Gazetteer NONE = new Gazetteer(Map.of());

    /** Under which regions are counted that are neither a province nor in the file. */
    public static final String OTHER = "其他";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final int MOST_PLACES = 100_000;
    private static final int MOST_TOWNS = 1_000;

    private static final String NO_TOWN = "-";

    private final Map<String, String> towns;
    private final Set<String> names;

    /** Places without a town. */
    private final Set<String> regions;

    private Gazetteer(Map<String, String> written) {
        Map<String, String> inTowns = new HashMap<>(written);
        inTowns.values().removeIf(NO_TOWN::equals);
        this.towns = Map.copyOf(inTowns);
        this.names = Set.copyOf(inTowns.values());
        this.regions =
                written.keySet().stream()
                        .filter(place -> !inTowns.containsKey(place))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param name of the source, for messages
     * @throws IllegalArgumentException with a line for each line that cannot be used
     */
    public static Gazetteer parse(String name, String content) {
        Map<String, String> towns = new HashMap<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").replace("\uFEFF", "").strip();
            if (!line.isEmpty()) {
                String opening = name + ", line " + (i + 1) + ": ";
                problem(towns, line.split("[\\s,，]+", -1))
                        .map(opening::concat)
                        .ifPresent(problems::add);
            }
        }
        Gazetteer gazetteer = new Gazetteer(towns);
        if (towns.size() > MOST_PLACES || gazetteer.names.size() > MOST_TOWNS) {
            problems.add(
                    "%s has %d places in %d towns; keep at most %d and %d."
                            .formatted(
                                    name,
                                    towns.size(),
                                    gazetteer.names.size(),
                                    MOST_PLACES,
                                    MOST_TOWNS));
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return gazetteer;
    }

    /** The town of the first of these places that lies in one; empty if none does. */
    public String townOf(List<String> places) {
        for (String place : places) {
            if (names.contains(place)) {
                return place;
            }
            String town = towns.get(place);
            if (town != null) {
                return town;
            }
        }
        return "";
    }

    /** Under which name a region is counted: names come from outside and have no end. */
    public String counted(String region) {
        boolean known =
                (towns.isEmpty() && regions.isEmpty())
                        || region.isEmpty()
                        || Region.isProvince(region)
                        || regions.contains(region)
                        || names.contains(region);
        return known ? region : OTHER;
    }

    /** Places and towns. */
    public Set<String> places() {
        Set<String> all = new LinkedHashSet<>(towns.keySet());
        all.addAll(names);
        return all;
    }

    /** Takes a line over, or says why it cannot be. */
    private static Optional<String> problem(Map<String, String> towns, String... fields) {
        if (fields.length != 2) {
            return Optional.of("write a place and its town with a blank between them.");
        }
        boolean none = fields[1].equals(NO_TOWN);
        for (String field : none ? List.of(fields[0]) : List.of(fields)) {
            boolean plain = field.chars().allMatch(Character::isLetterOrDigit);
            if (!plain || field.length() < SHORTEST || field.length() > LONGEST) {
                return Optional.of(
                        "\"%s\" is not %d to %d characters or digits."
                                .formatted(field, SHORTEST, LONGEST));
            }
        }
        String town = towns.putIfAbsent(fields[0], fields[1]);
        return town == null || town.equals(fields[1])
                ? Optional.empty()
                : Optional.of(
                        "\"%s\" lies in %s already; keep one of the two."
                                .formatted(fields[0], town));
    }
}
