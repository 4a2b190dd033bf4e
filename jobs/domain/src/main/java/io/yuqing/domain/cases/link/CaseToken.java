/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.link;

import io.yuqing.domain.cases.log.UnitDuty;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a link says once its signature was found to be ours.
 *
 * @param id of the alert or the case; empty of a list
 * @param unit to which it was sent, and as which it acts
 * @param duty to whom in the unit; null: whoever reads its group
 * @param issuedAt in ms; what was issued before the unit's links were revoked holds no longer
 */
public record CaseToken(LinkTarget target, String id, String unit, UnitDuty duty, long issuedAt) {
    private static final int TIME_BYTES = 6;
    private static final int LONGEST = 255;

    /** Target, duty, time and the length of the unit. */
    private static final int HEAD = 1 + 1 + TIME_BYTES + 1;

    /**
     * @throws IllegalArgumentException if it cannot be written, as of a unit without a name
     */
    public CaseToken {
        boolean named = (target == LinkTarget.LIST) == id.isEmpty();
        if (!named || unit.isEmpty() || utf8(unit).length > LONGEST || utf8(id).length > LONGEST) {
            throw new IllegalArgumentException(
                    "a link names one unit and one alert or case, each of at most %d bytes"
                            .formatted(LONGEST));
        }
        if (issuedAt < 0 || issuedAt >>> 8 * TIME_BYTES != 0) {
            throw new IllegalArgumentException(issuedAt + " is no time at which a link is made");
        }
    }

    public static CaseToken ofAlert(String toldAs, String unit, long issuedAt) {
        return new CaseToken(LinkTarget.ALERT, toldAs, unit, null, issuedAt);
    }

    public static CaseToken ofCase(String caseId, String unit, long issuedAt) {
        return new CaseToken(LinkTarget.CASE, caseId, unit, null, issuedAt);
    }

    public static CaseToken ofList(String unit, long issuedAt) {
        return new CaseToken(LinkTarget.LIST, "", unit, null, issuedAt);
    }

    /** As {@link #read} takes it. */
    byte[] bytes() {
        byte[] name = utf8(unit);
        byte[] what = utf8(id);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + name.length + what.length);
        bytes.put(target.sign());
        bytes.put((byte) (duty == null ? 0 : duty.ordinal() + 1));
        for (int shift = 8 * (TIME_BYTES - 1); shift >= 0; shift -= 8) {
            bytes.put((byte) (issuedAt >>> shift));
        }
        bytes.put((byte) name.length).put(name).put(what);
        return bytes.array();
    }

    /** Empty if it is none. */
    static Optional<CaseToken> read(ByteBuffer bytes) {
        if (bytes.remaining() < HEAD) {
            return Optional.empty();
        }
        Optional<LinkTarget> target = LinkTarget.of(bytes.get());
        int duty = Byte.toUnsignedInt(bytes.get());
        long at = 0;
        for (int i = 0; i < TIME_BYTES; i++) {
            at = at << 8 | Byte.toUnsignedLong(bytes.get());
        }
        int name = Byte.toUnsignedInt(bytes.get());
        if (target.isEmpty() || duty > UnitDuty.values().length || name > bytes.remaining()) {
            return Optional.empty();
        }
        try {
            String unit = text(bytes, name);
            return Optional.of(
                    new CaseToken(
                            target.get(),
                            text(bytes, bytes.remaining()),
                            unit,
                            duty == 0 ? null : UnitDuty.values()[duty - 1],
                            at));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(ByteBuffer bytes, int length) throws CharacterCodingException {
        ByteBuffer part = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
