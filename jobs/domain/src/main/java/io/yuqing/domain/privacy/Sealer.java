/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the original bytes of a dead letter so that neither Kafka nor ClickHouse holds what was
 * refused in the clear, and whoever has the key can still read it: AES-256-GCM, laid out as version
 * (1 byte), nonce (12), ciphertext and tag.
 *
 * <p>Deterministic, so a dead letter written again after a restart is the same row. The nonce is an
 * HMAC of place <em>and</em> content: a topic deleted and made again repeats its offsets, and under
 * GCM one nonce for two contents would give both away.
 *
 * <p>Not thread-safe.
 */
public final class Sealer {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = 1 + NONCE_BYTES;

    private final SecretKeySpec encryption;
    private final Hmac nonces;

    private Sealer(PrivacyKey key) {
        this.encryption = new SecretKeySpec(key.derive("dead-letter/encryption"), "AES");
        this.nonces = Hmac.with(key.derive("dead-letter/nonce"));
    }

    public static Sealer of(PrivacyKey key) {
        return new Sealer(key);
    }

    /**
     * Seals the bytes of the record at this place of Kafka; the same input gives the same output.
     */
    public byte[] seal(byte[] plain, String topic, int partition, long offset) {
        byte[] sealed = new byte[HEADER_BYTES + plain.length + TAG_BITS / 8];
        sealed[0] = VERSION;
        System.arraycopy(nonce(plain, topic, partition, offset), 0, sealed, 1, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, sealed)
                    .doFinal(plain, 0, plain.length, sealed, HEADER_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing a dead letter failed.", e);
        }
        return sealed;
    }

    /**
     * The bytes that were sealed.
     *
     * @throws IllegalArgumentException if the bytes are not a seal, were changed, or were sealed
     *     under another key
     */
    public byte[] open(byte[] sealed) {
        if (sealed.length < HEADER_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new IllegalArgumentException(
                    "These "
                            + sealed.length
                            + " bytes are no sealed payload of version "
                            + VERSION
                            + ".");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed)
                    .doFinal(sealed, HEADER_BYTES, sealed.length - HEADER_BYTES);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException(
                    "The sealed payload was changed or sealed under another privacy key.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Opening a sealed payload failed.", e);
        }
    }

    private byte[] nonce(byte[] plain, String topic, int partition, long offset) {
        byte[] topicBytes = topic.getBytes(StandardCharsets.UTF_8);
        nonces.updateInt(topicBytes.length);
        nonces.update(topicBytes);
        nonces.updateInt(partition);
        nonces.updateLong(offset);
        return nonces.sign(plain);
    }

    /**
     * A new one each time: Java refuses to use a cipher twice with the same nonce, which sealing
     * again does.
     */
    private Cipher cipher(int mode, byte[] header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, header, 1, NONCE_BYTES));
        cipher.updateAAD(header, 0, 1);
        return cipher;
    }
}
