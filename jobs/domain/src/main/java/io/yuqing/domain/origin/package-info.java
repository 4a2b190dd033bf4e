/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Where an item comes from, in one spelling: platforms with their addresses, regions, the places of
 * a county. Files and JSON may not enter.
 */
package io.yuqing.domain.origin;
