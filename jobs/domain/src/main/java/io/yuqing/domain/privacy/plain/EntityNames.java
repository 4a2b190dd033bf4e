/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names of characters in HTML: those that pages and their programs write. */
final class EntityNames {
    private static final Map<String, Integer> NAMES = names();

    /** Those that are read without their semicolon too. */
    private static final Set<String> OPEN =
            Set.of(
                    """
                    amp lt gt quot apos commat nbsp ensp emsp thinsp NewLine Tab period colon sol lowbar hyphen middot
                    hellip mdash ndash ldquo rdquo lsquo rsquo laquo raquo bull times deg yen copy reg shy zwj zwnj
                    """
                            .strip()
                            .split("\\s+"));

    private EntityNames() {}

    /**
     * Null if there is no such name.
     *
     * @param closed whether a semicolon follows
     */
    static Integer find(String name, boolean closed) {
        return closed || OPEN.contains(name) ? NAMES.get(name) : null;
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        String[] seen =
                """
                amp & lt < gt > quot " apos ' commat @ period . colon : sol / lowbar _ hyphen - excl ! num #
                dollar $ percnt % ast * plus + comma , semi ; equals = quest ? lpar ( rpar ) lsqb [ rsqb ] lcub {
                rcub } verbar | bsol \\ grave ` middot · hellip … mdash — ndash – ldquo “ rdquo ” lsquo ‘ rsquo ’
                sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › bull • times × divide ÷ minus − plusmn ± deg °
                permil ‰ prime ′ Prime ″ yen ¥ cent ¢ pound £ euro € copy © reg ® trade ™ sect § para ¶
                dagger † micro µ larr ← uarr ↑ rarr → darr ↓ harr ↔ hearts ♥ spades ♠ clubs ♣ diams ♦ star ☆
                starf ★ check ✓ infin ∞ ne ≠ le ≤ ge ≥ asymp ≈ radic √ iexcl ¡ iquest ¿ ordm º ordf ª uml ¨ acute ´
                alpha α beta β gamma γ delta δ lambda λ mu μ pi π sigma σ omega ω Delta Δ Sigma Σ Omega Ω
                """
                        .strip()
                        .split("\\s+");
        for (int i = 0; i + 1 < seen.length; i += 2) {
            names.put(seen[i], seen[i + 1].codePointAt(0));
        }
        for (String blank : "nbsp ensp emsp thinsp hairsp numsp puncsp Tab".split(" ")) {
            names.put(blank, (int) ' ');
        }
        names.put("NewLine", (int) '\n');
        names.put("shy", 0xAD);
        names.put("zwj", 0x200D);
        names.put("zwnj", 0x200C);
        names.put("lrm", 0x200E);
        names.put("rlm", 0x200F);
        return names;
    }
}
