/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The page on which units get their PINs and lose their links. Shows a PIN once, and never what is
 * kept of it.
 */
package io.yuqing.gateway.desk.units;
