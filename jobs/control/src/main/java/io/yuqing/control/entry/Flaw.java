/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.entry;

/**
 * One thing that is wrong with an entry.
 *
 * @param key of the field, with dots between those of fields within; empty if it is about none
 * @param value what stands there; null if nothing does, empty if it was not said
 * @param remedy what to write instead, one Chinese sentence
 * @param english the whole sentence as the jobs log it
 */
public record Flaw(String key, String value, String remedy, String english) {}
