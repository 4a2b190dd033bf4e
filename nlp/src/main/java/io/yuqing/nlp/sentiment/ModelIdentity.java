/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

/**
 * Which model this is and what it was made from; both SHA-256 in hexadecimal digits.
 *
 * @param checksum of the content of the model file
 * @param dataFingerprint over the training files
 */
record ModelIdentity(String checksum, String dataFingerprint) {}
