"""Tables of Unicode 15.0.0, made by tools/build_unicode_tables.py: do not edit.

Data: Copyright 1991-2022 Unicode, Inc., under the Unicode License V3.
"""

# fmt: off
# ruff: noqa

LOOK_ALIKES: dict[str, str] = dict(zip(
    "\u00a2\u00a5\u00d0\u00d7\u00d8\u00f8\u0110\u0111\u0126\u0127\u0131\u013f\u0140\u0141\u0142\u0166\u0167\u0180"
    "\u0181\u0182\u0183\u0184\u0187\u0188\u0189\u018a\u018b\u018c\u018d\u018e\u0191\u0192\u0193\u0196\u0197\u0198"
    "\u0199\u019a\u019c\u019d\u019e\u019f\u01a4\u01a5\u01a6\u01a7\u01ab\u01ac\u01ad\u01ae\u01b2\u01b3\u01b4\u01b5"
    "\u01b6\u01b7\u01bb\u01bc\u01bd\u01c0\u01c5\u01dd\u01e4\u01e5\u01fe\u01ff\u021c\u0220\u0221\u0222\u0223\u0224"
    "\u0225\u0234\u0235\u0236\u0237\u023a\u023b\u023c\u023d\u023e\u023f\u0240\u0243\u0244\u0245\u0246\u0247\u0248"
    "\u0249\u024b\u024c\u024d\u024e\u024f\u0250\u0251\u0253\u0255\u0256\u0257\u0258\u0259\u025b\u025f\u0260\u0261"
    "\u0262\u0263\u0265\u0266\u0268\u0269\u026a\u026b\u026c\u026d\u026f\u0270\u0271\u0272\u0273\u0274\u0275\u0279"
    "\u027a\u027b\u027c\u027d\u027e\u027f\u0280\u0282\u0284\u0287\u0288\u028b\u028c\u028d\u028e\u028f\u0290\u0291"
    "\u0299\u029c\u029d\u029e\u029f\u02a0\u02ae\u02af\u02d0\u02d7\u02db\u02f8\u037a\u037d\u037f\u0391\u0392\u0395"
    "\u0396\u0397\u0398\u0399\u039a\u039b\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03b1\u03b3\u03b5\u03b7\u03b8"
    "\u03b9\u03bd\u03bf\u03c1\u03c3\u03c4\u03c5\u03d1\u03d2\u03dc\u03e8\u03f1\u03f2\u03f3\u03f4\u03f5\u03f9\u03fa"
    "\u03ff\u0404\u0405\u0406\u0408\u0410\u0411\u0412\u0415\u0417\u041a\u041b\u041c\u041d\u041e\u0420\u0421\u0422"
    "\u0423\u0425\u042c\u0430\u0431\u0432\u0433\u0435\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0454\u0455"
    "\u0456\u0458\u045b\u0461\u0462\u0463\u0472\u0473\u0474\u0475\u047d\u048c\u048d\u0493\u0498\u049a\u049e\u04a2"
    "\u04a3\u04aa\u04ab\u04ac\u04ad\u04ae\u04af\u04b0\u04b1\u04b2\u04bb\u04bd\u04bf\u04c0\u04c5\u04c7\u04c8\u04c9"
    "\u04ca\u04cd\u04ce\u04cf\u04d9\u04e0\u04e8\u04e9\u0501\u050c\u050d\u0511\u051b\u051c\u051d\u054d\u054f\u0555"
    "\u0561\u0563\u0566\u0570\u0575\u0578\u057a\u057c\u057d\u0581\u0584\u0585\u0589\u05c0\u05c3\u05d5\u05d8\u05df"
    "\u05e1\u0625\u0627\u0647\u0660\u0661\u0665\u0667\u0668\u0673\u06be\u06c1\u06d4\u06d5\u06f0\u06f1\u06f5\u06f7"
    "\u06f8\u06ff\u0701\u0702\u0703\u0704\u07c0\u07ca\u07fa\u0966\u09e6\u09ea\u09ed\u0a66\u0a67\u0a6a\u0ae6\u0b20"
    "\u0b66\u0b68\u0be6\u0c66\u0ce6\u0d20\u0d66\u0d6d\u0e50\u0ed0\u1010\u101d\u1040\u10e7\u10ff\u1200\u1223\u12d0"
    "\u13a0\u13a1\u13a2\u13a5\u13a9\u13aa\u13ab\u13ac\u13b3\u13b7\u13bb\u13bd\u13be\u13bf\u13c0\u13c2\u13c3\u13cc"
    "\u13ce\u13cf\u13d2\u13d4\u13d5\u13d9\u13da\u13de\u13df\u13e2\u13e6\u13e7\u13eb\u13ee\u13f2\u13f3\u13f4\u13fb"
    "\u13fc\u142f\u1431\u144c\u146d\u146f\u1472\u1473\u148d\u14aa\u14bf\u1541\u157c\u157d\u1587\u15af\u15b4\u15c4"
    "\u15c5\u15de\u15ea\u15f0\u15f7\u166d\u166e\u16b7\u16c1\u16d5\u16d6\u16ec\u16ed\u1735\u1803\u1809\u1d00\u1d04"
    "\u1d05\u1d07\u1d09\u1d0a\u1d0b\u1d0d\u1d0f\u1d11\u1d13\u1d18\u1d1b\u1d1c\u1d1d\u1d20\u1d21\u1d22\u1d26\u1d27"
    "\u1d29\u1d6c\u1d6d\u1d6e\u1d6f\u1d70\u1d71\u1d72\u1d73\u1d74\u1d75\u1d76\u1d77\u1d7b\u1d7c\u1d7d\u1d7e\u1d80"
    "\u1d81\u1d82\u1d83\u1d84\u1d85\u1d86\u1d87\u1d88\u1d89\u1d8a\u1d8c\u1d8d\u1d8e\u1d8f\u1d90\u1d91\u1d92\u1d96"
    "\u1d99\u1e9a\u1e9d\u1efe\u1eff\u1fbe\u2010\u2011\u2012\u2013\u2041\u2043\u2044\u205a\u20a1\u20a9\u20ab\u20ac"
    "\u20ad\u20ae\u210f\u2129\u212e\u213d\u2184\u2200\u2203\u2212\u2214\u2215\u2223\u2228\u222a\u2236\u2238\u2296"
    "\u229d\u22a4\u22c1\u22c3\u22f4\u22ff\u2361\u236c\u2373\u2374\u2376\u2377\u2378\u237a\u23fd\u2571\u2573\u2795"
    "\u2796\u27cb\u27d9\u292b\u292c\u29f6\u29f8\u2a22\u2a23\u2a24\u2a25\u2a26\u2a29\u2a2a\u2a2f\u2a30\u2c60\u2c61"
    "\u2c62\u2c63\u2c64\u2c65\u2c66\u2c67\u2c68\u2c69\u2c6a\u2c6b\u2c6c\u2c6e\u2c6f\u2c71\u2c72\u2c73\u2c74\u2c78"
    "\u2c79\u2c7a\u2c7e\u2c7f\u2c85\u2c88\u2c89\u2c8e\u2c92\u2c94\u2c98\u2c9a\u2c9e\u2c9f\u2ca2\u2ca3\u2ca4\u2ca5"
    "\u2ca6\u2ca8\u2cac\u2cba\u2cc6\u2cca\u2ccc\u2cd0\u2cd1\u2cd2\u2d31\u2d37\u2d38\u2d39\u2d3a\u2d41\u2d4f\u2d54"
    "\u2d55\u2d5d\u2e1a\u2f03\u3007\u3033\u30ce\u31d3\u4e3f\ua4d0\ua4d1\ua4d2\ua4d3\ua4d4\ua4d6\ua4d7\ua4d9\ua4da"
    "\ua4dc\ua4dd\ua4df\ua4e0\ua4e1\ua4e2\ua4e3\ua4e5\ua4e6\ua4e7\ua4ea\ua4eb\ua4ec\ua4ee\ua4ef\ua4f0\ua4f1\ua4f2"
    "\ua4f3\ua4f4\ua4f8\ua4fd\ua60e\ua644\ua647\ua695\ua6ce\ua6df\ua6ef\ua730\ua731\ua73e\ua73f\ua740\ua741\ua742"
    "\ua743\ua744\ua745\ua748\ua749\ua74a\ua74b\ua74c\ua74d\ua750\ua751\ua752\ua753\ua754\ua755\ua756\ua757\ua758"
    "\ua759\ua75a\ua75e\ua75f\ua761\ua76a\ua76e\ua780\ua781\ua789\ua78d\ua78e\ua790\ua791\ua792\ua793\ua794\ua795"
    "\ua796\ua797\ua798\ua799\ua79f\ua7a0\ua7a1\ua7a2\ua7a3\ua7a4\ua7a5\ua7a6\ua7a7\ua7a8\ua7a9\ua7aa\ua7ab\ua7ad"
    "\ua7af\ua7b0\ua7b1\ua7b2\ua7b3\ua7b4\ua7b8\ua7b9\ua7c4\ua7c5\ua7c6\ua7c7\ua7c8\ua7c9\ua7ca\uab32\uab34\uab35"
    "\uab37\uab38\uab39\uab3a\uab3b\uab3d\uab3e\uab47\uab48\uab49\uab4e\uab52\uab56\uab57\uab58\uab59\uab5a\uab68"
    "\uab70\uab71\uab72\uab74\uab75\uab7a\uab7b\uab7c\uab81\uab83\uab87\uab8b\uab8e\uab90\uab93\uab9b\uab9c\uaba2"
    "\uaba9\uabaa\uabae\uabaf\uabb2\uabbb\ufba6\ufba7\ufba8\ufba9\ufbaa\ufbab\ufbac\ufbad\ufcd9\ufd3c\ufd3d\ufe58"
    "\ufe87\ufe88\ufe8d\ufe8e\ufee9\ufeea\ufeeb\ufeec\uffe8\U0001018e\U00010196\U00010197\U00010282\U00010286"
    "\U00010287\U0001028a\U0001028d\U00010290\U00010292\U00010295\U00010296\U00010297\U0001029b\U000102a0\U000102a1"
    "\U000102a2\U000102a5\U000102ab\U000102b0\U000102b1\U000102b2\U000102b4\U000102cf\U000102f5\U00010301\U00010302"
    "\U00010309\U00010311\U00010315\U00010317\U0001031a\U00010320\U00010322\U00010404\U00010415\U0001041b\U00010420"
    "\U00010429\U0001042c\U0001043d\U00010443\U00010448\U000104b0\U000104b4\U000104c2\U000104ce\U000104d2\U000104d8"
    "\U000104ea\U000104f6\U00010513\U00010516\U00010518\U0001051c\U0001051d\U00010525\U00010526\U00010527\U00010a50"
    "\U000114c5\U000114d0\U00011706\U0001170a\U0001170e\U0001170f\U000118a0\U000118a2\U000118a3\U000118a4\U000118a6"
    "\U000118a9\U000118ac\U000118ae\U000118af\U000118b2\U000118b5\U000118b8\U000118bb\U000118bc\U000118c0\U000118c1"
    "\U000118c2\U000118c3\U000118c4\U000118c6\U000118c8\U000118ca\U000118cc\U000118ce\U000118d5\U000118d6\U000118d7"
    "\U000118d8\U000118dc\U000118e0\U000118e5\U000118e6\U000118e9\U000118ec\U000118ef\U000118f2\U00016f08\U00016f0a"
    "\U00016f16\U00016f28\U00016f35\U00016f3a\U00016f3b\U00016f3d\U00016f40\U00016f42\U00016f43\U0001d206\U0001d20d"
    "\U0001d212\U0001d213\U0001d216\U0001d217\U0001d21a\U0001d22a\U0001d23a\U0001d6a4\U0001d6a5\U0001d6a8\U0001d6a9"
    "\U0001d6ac\U0001d6ad\U0001d6ae\U0001d6af\U0001d6b0\U0001d6b1\U0001d6b2\U0001d6b3\U0001d6b4\U0001d6b6\U0001d6b8"
    "\U0001d6b9\U0001d6bb\U0001d6bc\U0001d6be\U0001d6c2\U0001d6c4\U0001d6c6\U0001d6c8\U0001d6c9\U0001d6ca\U0001d6ce"
    "\U0001d6d0\U0001d6d2\U0001d6d4\U0001d6d5\U0001d6d6\U0001d6dc\U0001d6dd\U0001d6e0\U0001d6e2\U0001d6e3\U0001d6e6"
    "\U0001d6e7\U0001d6e8\U0001d6e9\U0001d6ea\U0001d6eb\U0001d6ec\U0001d6ed\U0001d6ee\U0001d6f0\U0001d6f2\U0001d6f3"
    "\U0001d6f5\U0001d6f6\U0001d6f8\U0001d6fc\U0001d6fe\U0001d700\U0001d702\U0001d703\U0001d704\U0001d708\U0001d70a"
    "\U0001d70c\U0001d70e\U0001d70f\U0001d710\U0001d716\U0001d717\U0001d71a\U0001d71c\U0001d71d\U0001d720\U0001d721"
    "\U0001d722\U0001d723\U0001d724\U0001d725\U0001d726\U0001d727\U0001d728\U0001d72a\U0001d72c\U0001d72d\U0001d72f"
    "\U0001d730\U0001d732\U0001d736\U0001d738\U0001d73a\U0001d73c\U0001d73d\U0001d73e\U0001d742\U0001d744\U0001d746"
    "\U0001d748\U0001d749\U0001d74a\U0001d750\U0001d751\U0001d754\U0001d756\U0001d757\U0001d75a\U0001d75b\U0001d75c"
    "\U0001d75d\U0001d75e\U0001d75f\U0001d760\U0001d761\U0001d762\U0001d764\U0001d766\U0001d767\U0001d769\U0001d76a"
    "\U0001d76c\U0001d770\U0001d772\U0001d774\U0001d776\U0001d777\U0001d778\U0001d77c\U0001d77e\U0001d780\U0001d782"
    "\U0001d783\U0001d784\U0001d78a\U0001d78b\U0001d78e\U0001d790\U0001d791\U0001d794\U0001d795\U0001d796\U0001d797"
    "\U0001d798\U0001d799\U0001d79a\U0001d79b\U0001d79c\U0001d79e\U0001d7a0\U0001d7a1\U0001d7a3\U0001d7a4\U0001d7a6"
    "\U0001d7aa\U0001d7ac\U0001d7ae\U0001d7b0\U0001d7b1\U0001d7b2\U0001d7b6\U0001d7b8\U0001d7ba\U0001d7bc\U0001d7bd"
    "\U0001d7be\U0001d7c4\U0001d7c5\U0001d7c8\U0001d7ca\U0001df03\U0001df06\U0001df08\U0001df09\U0001df0d\U0001df11"
    "\U0001df13\U0001df15\U0001df16\U0001df1a\U0001df1b\U0001df1d\U0001df1e\U0001df25\U0001df26\U0001df27\U0001df28"
    "\U0001df29\U0001df2a\U0001e8c7\U0001e8cb\U0001ee00\U0001ee24\U0001ee64\U0001ee80\U0001ee84\U0001f150\U0001f151"
    "\U0001f152\U0001f153\U0001f154\U0001f155\U0001f156\U0001f157\U0001f158\U0001f159\U0001f15a\U0001f15b\U0001f15c"
    "\U0001f15d\U0001f15e\U0001f15f\U0001f160\U0001f161\U0001f162\U0001f163\U0001f164\U0001f165\U0001f166\U0001f167"
    "\U0001f168\U0001f169\U0001f16e\U0001f170\U0001f171\U0001f172\U0001f173\U0001f174\U0001f175\U0001f176\U0001f177"
    "\U0001f178\U0001f179\U0001f17a\U0001f17b\U0001f17c\U0001f17d\U0001f17e\U0001f17f\U0001f180\U0001f181\U0001f182"
    "\U0001f183\U0001f184\U0001f185\U0001f186\U0001f187\U0001f188\U0001f189\U0001f18a\U0001f1e6\U0001f1e7\U0001f1e8"
    "\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1ec\U0001f1ed\U0001f1ee\U0001f1ef\U0001f1f0\U0001f1f1\U0001f1f2\U0001f1f3"
    "\U0001f1f4\U0001f1f5\U0001f1f6\U0001f1f7\U0001f1f8\U0001f1f9\U0001f1fa\U0001f1fb\U0001f1fc\U0001f1fd\U0001f1fe"
    "\U0001f1ff\U0001f708\U0001f714\U0001f74c\U0001f768",
    "cYDxOoDdHhiLlLlTtbBBbbCcDDDdgEFfGIIKklMNnOPpR2tTtTVYyZz325slDeGgOo3Nd88ZzlntjACcLTszBUVEeJjqRrYyaabcddeecjgggy"
    "hhiiilllmmmnnnorrrrrrrrsjttvvwyyzzbhjklqhh:-i:icJABEZHOIKVMNOPTYXaycnOivopotuOYF2pcjOcCMCCSIJAbBE3KVMHOPCTYXba"
    "6brewhopctyxcsijhwbbOoVvwbbr3KKHhCcTtYyYyXheeIVHhHhMwie3OodGgcqWwUSOwqqhjnmnugfo:l:lvlollo.loVVloo-o.loVVo..::"
    "Ol_oO89o98oOO9ooooo9oooooyoUmODRTiYAJEWMHYOtGhZU4bRWSVSLCPKdO6hGBgbVVUPdbbJL2xHxRbFAADDMBXxXlKM:+/::acdeijkmoo"
    "optuuvwzrvpbdfmnprrstzgiipubdfgklmnprsvxzaqdeiuafYyi----/-/:CWdCKThreycAE-+/lvU:-OOTvUcETOipacial/X+-/Txx//+++"
    "++--xxLlLPRatHhKkZzMAvWwveroSZrCcHIKMNOoPpCcTYX-/93Ll6OVVEEOlOQX-/O////BPdDTGKJCZFMNLSRVVHWXYAAEElOU.:.2ihVV2f"
    "sCcKkKkKkLlOoOoPpPpPpQqQq2Vvw39Ll:HlNnCcchBbFfuGgKkNnRrSsH3LqKTJXBUuCSZDdSseeflllmnoorrruuxxxxyrdrtoiajerwwhog"
    "zcurvslcpooooooooooll-lllloooolNXVBEFlVXOPST+ABCFOMTYXHZBClMTX8lXOCLScoclsVROU7vouNOKCVFLX.wOvwwwVFLYEZ9E4LOU5"
    "TvsFiz7o39c69ouyOZWCXWCVTLlRS3VAUY3V7FRAOL/ijABEZHOIKVMNOPOTYXaycnOivopotucOpABEZHOIKVMNOPOTYXaycnOivopotucOpA"
    "BEZHOIKVMNOPOTYXaycnOivopotucOpABEZHOIKVMNOPOTYXaycnOivopotucOpABEZHOIKVMNOPOTYXaycnOivopotucOpFkyrttllrriocsd"
    "lnrstl8looloABCDEFGHIJKLMNOPQRSTUVWXYZCABCDEFGHIJKLMNOPQRSTUVWXYZPABCDEFGHIJKLMNOPQRSTUVWXYZVOCT",
    strict=True))
"""What a character looks like, where that is a letter, digit or sign of ASCII."""
LOOK_ALIKES.update({
    "\u00c6": "AE",
    "\u00e6": "ae",
    "\u0152": "OE",
    "\u0153": "oe",
    "\u01c1": "ll",
    "\u01c4": "DZ",
    "\u01c6": "dz",
    "\u0276": "oe",
    "\u02a3": "dz",
    "\u02a5": "dz",
    "\u02a6": "ts",
    "\u02a8": "tc",
    "\u02aa": "ls",
    "\u02ab": "lz",
    "\u042b": "bl",
    "\u042e": "lO",
    "\u04d4": "AE",
    "\u04d5": "ae",
    "\u05f0": "ll",
    "\u1d14": "eo",
    "\u1d6b": "ue",
    "\u2016": "ll",
    "\u20a5": "rn",
    "\u20b6": "lt",
    "\u221e": "oo",
    "\u2225": "ll",
    "\u2afd": "//",
    "\ua4fa": "..",
    "\ua4fe": "-.",
    "\ua698": "OO",
    "\ua699": "oo",
    "\ua728": "T3",
    "\ua732": "AA",
    "\ua733": "aa",
    "\ua734": "AO",
    "\ua735": "ao",
    "\ua736": "AU",
    "\ua737": "au",
    "\ua738": "AV",
    "\ua739": "av",
    "\ua73a": "AV",
    "\ua73b": "av",
    "\ua73c": "AY",
    "\ua73d": "ay",
    "\ua74e": "OO",
    "\ua74f": "oo",
    "\ua777": "tf",
    "\uab41": "eo",
    "\uab42": "eo",
    "\uab63": "uo",
    "\U00010199": "ll",
    "\U00011700": "rn",
    "\U000118e3": "rn",
    "\U0001f700": "QE",
    "\U0001f707": "AR",
    "\U0001f76b": "MB",
    "\U0001f76c": "VB",
})

EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9-\u21aa\u231a-\u231b\u2328\u2388\u23cf\u23e9-\u23f3"
    "\u23f8-\u23fa\u24c2\u25aa-\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2605\u2607-\u2612\u2614-\u2685\u2690-\u2705"
    "\u2708-\u2712\u2714\u2716\u271d\u2721\u2728\u2733-\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763-"
    "\u2767\u2795-\u2797\u27a1\u27b0\u27bf\u2934-\u2935\u2b05-\u2b07\u2b1b-\u2b1c\u2b50\u2b55\u3030\u303d\u3297"
    "\u3299\U0001f000-\U0001f0ff\U0001f10d-\U0001f10f\U0001f12f\U0001f16c-\U0001f171\U0001f17e-\U0001f17f\U0001f18e"
    "\U0001f191-\U0001f19a\U0001f1ad-\U0001f1ff\U0001f201-\U0001f20f\U0001f21a\U0001f22f\U0001f232-\U0001f23a"
    "\U0001f23c-\U0001f23f\U0001f249-\U0001f53d\U0001f546-\U0001f64f\U0001f680-\U0001f6ff\U0001f774-\U0001f77f"
    "\U0001f7d5-\U0001f7ff\U0001f80c-\U0001f80f\U0001f848-\U0001f84f\U0001f85a-\U0001f85f\U0001f888-\U0001f88f"
    "\U0001f8ae-\U0001f8ff\U0001f90c-\U0001f93a\U0001f93c-\U0001f945\U0001f947-\U0001faff\U0001fc00-\U0001fffd"
)
"""Emoji and pictographs outside of ASCII, as the inside of a character class."""

IGNORABLE = (
    "\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-"
    "\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters that are not shown (Default_Ignorable_Code_Point), as the inside of a character class."""
